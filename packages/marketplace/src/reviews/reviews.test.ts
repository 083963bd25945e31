import { fixedClock } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createOwnedOrganization, createPerson, personActor } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { storeListing, storeReviewer, storeVersion } from "../../../../test/harness/listings.ts";
import { addReviewer } from "../reviewers/add-reviewer.ts";
import { getReviewer } from "../reviewers/get-reviewer.ts";
import { listReviewers } from "../reviewers/list-reviewers.ts";
import { removeReviewer } from "../reviewers/remove-reviewer.ts";
import type { ListingManifest } from "../types.ts";
import { compareManifests } from "./compare-manifests.ts";
import { escalateReviews } from "./escalate-reviews.ts";
import { getReviewTimes } from "./get-review-times.ts";
import { listReviews } from "./list-reviews.ts";

const now = new Date("2026-11-26T12:00:00.000Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000).toISOString();

let database: TestDatabase;
let organizationId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  organizationId = (await createOwnedOrganization(database)).organization.id;
});
afterAll(() => database.drop());

async function store(state: string, columns: Record<string, unknown>) {
  return storeListing(database, { organizationId, state, columns });
}

async function storeMove(from: string, to: string, options: { took: number; ago: number; event?: string }) {
  const { listingId, versionId } = await store("withdrawn", {});
  const began = hours(-options.ago - options.took);
  await database.sql`insert into listing_transitions (id, listing_id, version_id, organization_id, event, from_state, to_state, role, actor_id, stage_began_at, created_at)
    values (${contextOf(database).newId("listingTransition")}, ${listingId}, ${versionId}, ${organizationId}, ${options.event ?? "approve"}, ${from}, ${to}, 'reviewer', 'test', ${began}, ${hours(-options.ago)})`;
}

describe("the queue", () => {
  it("is by due date, places are by hotfix and submission, it comes in pages, and is for reviewers", async () => {
    const order = [
      await store("in_review", { queued_at: hours(-7), stage_due_at: hours(-1) }),
      await store("appealed", { queued_at: hours(-8), stage_due_at: hours(2) }),
      await store("in_review", { is_hotfix: true, queued_at: hours(-1), stage_due_at: hours(3) }),
      await store("in_review", { queued_at: hours(-9), stage_due_at: hours(5) }),
    ].map(({ versionId }) => versionId);
    await store("in_checks", { queued_at: hours(-20) });
    await store("changes_requested", { queued_at: hours(-20) });
    const { id } = await createPerson(database);
    const ctx = contextOf(database, { actor: personActor(id, "viewer"), clock: fixedClock(now) });
    await expect(listReviews(ctx, { limit: 2 })).rejects.toMatchObject({ code: "reviewer_required" });
    expect(await getReviewer(ctx)).toEqual({ roles: [], waiting: 0, overdue: 0, reported: [] });
    await storeReviewer(database, id);
    expect(await getReviewer(ctx)).toEqual({ roles: ["reviewer"], waiting: 4, overdue: 1, reported: [] });
    const first = await listReviews(ctx, { limit: 2 });
    const rest = await listReviews(ctx, { limit: 2, after: first.nextCursor ?? "" });
    const items = [...first.data, ...rest.data];
    expect(items.map((item) => item.id)).toEqual(order);
    expect(items.map(({ stage, position, isOverdue }) => [stage, position, isOverdue])).toEqual([
      ["review", 3, true],
      ["appeal", 1, false],
      ["review", 1, false],
      ["review", 2, false],
    ]);
    expect(rest.hasMore).toBe(false);
    await database.sql`update listing_versions set state = 'withdrawn', appealed_from = null`;
    await database.sql`delete from marketplace_reviewers`;
  });
});

describe("what was reported", () => {
  async function storeReport(listingId: string, { ago, reason = "other" }: { ago: number; reason?: string }) {
    await database.sql`insert into listing_abuse_reports (id, listing_id, organization_id, reason, text, reported_by, created_at)
      values (${contextOf(database).newId("abuseReport")}, ${listingId}, ${organizationId}, ${reason}, 'Seen.', 'test', ${hours(-ago)})`;
  }

  async function storeDecision(at: { listingId: string; versionId: string }, event: string, ago: number) {
    await database.sql`insert into listing_transitions (id, listing_id, version_id, organization_id, event, from_state, to_state, role, actor_id, stage_began_at, created_at)
      values (${contextOf(database).newId("listingTransition")}, ${at.listingId}, ${at.versionId}, ${organizationId}, ${event}, 'published', 'published', 'reviewer', 'test', ${hours(-ago)}, ${hours(-ago)})`;
  }

  it("is told to reviewers alone: what can still be used, reported last first, until one decides about it", async () => {
    const twice = await store("published", {});
    await storeReport(twice.listingId, { ago: 9, reason: "malware" });
    await storeReport(twice.listingId, { ago: 3, reason: "deception" });
    await storeVersion(database, { organizationId, listingId: twice.listingId, number: 2, state: "in_review" });
    const paused = await store("paused", {});
    await storeReport(paused.listingId, { ago: 1 });
    await storeReport((await store("suspended", {})).listingId, { ago: 1 });
    const judged = await store("published", {});
    await storeReport(judged.listingId, { ago: 6 });
    await storeDecision(judged, "reinstate", 5);
    const again = await store("published", {});
    await storeReport(again.listingId, { ago: 8, reason: "malware" });
    await storeDecision(again, "overturn", 7);
    await storeReport(again.listingId, { ago: 6 });
    await storeDecision(again, "approve", 5);
    await store("published", {});

    const { id } = await createPerson(database);
    const ctx = contextOf(database, { actor: personActor(id, "owner"), clock: fixedClock(now) });
    expect((await getReviewer(ctx)).reported).toEqual([]);
    await storeReviewer(database, id);
    const { reported } = await getReviewer(ctx);
    expect(reported.map(({ version, reports, reasons }) => [version.id, reports, reasons])).toEqual([
      [paused.versionId, 1, ["other"]],
      [twice.versionId, 2, ["deception", "malware"]],
      [again.versionId, 1, ["other"]],
    ]);
    expect(reported[0]?.lastReportedAt).toEqual(new Date(hours(-1)));
    await database.sql`update listing_versions set state = 'withdrawn'`;
    await database.sql`delete from listing_transitions`;
    await database.sql`delete from marketplace_reviewers`;
  });
});

describe("how long reviews take", () => {
  it("is what one computes by hand, of the last 90 days, without what was withdrawn", async () => {
    for (const took of [10, 20, 30, 40]) await storeMove("in_review", "approved", { took, ago: 5 });
    await storeMove("in_review", "withdrawn", { took: 1000, ago: 5, event: "withdraw" });
    await storeMove("in_review", "approved", { took: 1000, ago: 91 * 24 });
    await storeMove("submitted", "in_checks", { took: 1, ago: 5, event: "start_checks" });
    await storeMove("in_checks", "in_review", { took: 2, ago: 5, event: "pass_checks" });
    await store("in_review", { stage_due_at: hours(-1) });
    await store("in_review", { stage_due_at: hours(1) });
    const { stages } = await getReviewTimes({ db: database.db, clock: fixedClock(now) });
    // Of 10, 20, 30 and 40 the median lies halfway between 20 and 30, and p90 at 0.9 x 3 = 2.7 steps: 30 + 0.7 x 10.
    expect(stages).toEqual([
      { stage: "checks", targetHours: 4, waiting: 0, overdue: 0, ended: 1, medianHours: 2, p90Hours: 2 },
      { stage: "review", targetHours: 72, waiting: 2, overdue: 1, ended: 4, medianHours: 25, p90Hours: 37 },
      { stage: "appeal", targetHours: 120, waiting: 0, overdue: 0, ended: 0, medianHours: null, p90Hours: null },
    ]);
    await database.sql`update listing_versions set state = 'withdrawn'`;
  });
});

describe("what is overdue", () => {
  it("is told of once in each stage, to every reviewer, also by two workers at once", async () => {
    const ctx = contextOf(database, { clock: fixedClock(now) });
    const late = await store("in_review", { stage_due_at: hours(-2) });
    await store("in_review", { stage_due_at: hours(2) });
    await store("changes_requested", { stage_due_at: hours(-2) });
    expect(await escalateReviews(ctx)).toBe(0);
    for (const _ of [1, 2]) await storeReviewer(database, (await createPerson(database)).id);
    const told = await Promise.all([escalateReviews(ctx), escalateReviews(ctx)]);
    expect(told.sort()).toEqual([0, 1]);
    expect(await escalateReviews(ctx)).toBe(0);
    expect(await database.sql`select 1 from outbox where topic = 'send_mail'`).toHaveLength(2);
    const [row] = await database.sql`select escalated_at from listing_versions where id = ${late.versionId}`;
    expect(row?.escalated_at).not.toBeNull();
  });
});

describe("reviewers", () => {
  it("are whom the operator names, by the address that they signed in with", async () => {
    await database.sql`delete from marketplace_reviewers`;
    const ctx = contextOf(database);
    const { id, email } = await createPerson(database);
    await addReviewer(ctx, { email: email.toUpperCase(), isCouncil: false });
    expect(await addReviewer(ctx, { email, isCouncil: true })).toEqual({ userId: id, roles: ["reviewer", "council"] });
    expect(await listReviewers(database.db)).toMatchObject([{ userId: id, email, roles: ["reviewer", "council"] }]);
    await expect(addReviewer(ctx, { email: "nobody@example.com", isCouncil: false })).rejects.toThrow(
      "Nobody has signed in",
    );
    await removeReviewer(ctx, email);
    await expect(removeReviewer(ctx, email)).rejects.toThrow("is no reviewer");
    expect(await listReviewers(database.db)).toEqual([]);
  });
});

describe("what differs between manifests", () => {
  it("is told at the deepest members that differ", () => {
    const before: ListingManifest = { name: "A", categories: ["data"], support: { email: "a@example.com" } };
    const after: ListingManifest = {
      name: "A",
      categories: ["data", "legal"],
      support: { email: "b@example.com", response_hours: 4 },
    };
    expect(compareManifests(before, after)).toEqual([
      { pointer: "/categories/1", before: null, after: '"legal"' },
      { pointer: "/support/email", before: '"a@example.com"', after: '"b@example.com"' },
      { pointer: "/support/response_hours", before: null, after: "4" },
    ]);
    expect(compareManifests(after, after)).toEqual([]);
    expect(compareManifests(null, { name: "A" })).toEqual([{ pointer: "/name", before: null, after: '"A"' }]);
  });
});
