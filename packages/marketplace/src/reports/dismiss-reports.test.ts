import { fixedClock } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createOwnedOrganization, createPerson, personActor } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { moveListing, storePublished, storeReport, storeReviewer } from "../../../../test/harness/listings.ts";
import { getReviewer } from "../reviewers/get-reviewer.ts";
import { getReview } from "../reviews/get-review.ts";
import { dismissReports } from "./dismiss-reports.ts";

const reason = "It is as it says.";
let database: TestDatabase;
let partner: Awaited<ReturnType<typeof createOwnedOrganization>>;
/** The organization that reports. */
let reporting: string;
beforeAll(async () => {
  database = await createTestDatabase();
  partner = await createOwnedOrganization(database);
  reporting = (await createOwnedOrganization(database)).organization.id;
});
afterAll(() => database.drop());

async function reviewer() {
  const { id } = await createPerson(database);
  await storeReviewer(database, id);
  return contextOf(database, { actor: personActor(id, "viewer"), clock: fixedClock("2027-01-02T12:00:00Z") });
}

/** A published listing with so many reports. */
async function reported(count: number) {
  const listing = await storePublished(database, { organizationId: partner.organization.id });
  const ids: string[] = [];
  for (let number = 0; number < count; number++) ids.push(await report(listing.listingId));
  return { ...listing, ids };
}

const report = (listingId: string) =>
  storeReport(database, { listingId, organizationId: reporting, at: "2027-01-02T11:00:00Z" });

async function isListed(ctx: Awaited<ReturnType<typeof reviewer>>, listingId: string): Promise<boolean> {
  return (await getReviewer(ctx)).reported.some(({ version }) => version.listingId === listingId);
}

describe("dismissReports", () => {
  it("writes who, when and why, and takes the listing from the reported ones until it is reported again", async () => {
    const ctx = await reviewer();
    const { listingId, versionId, ids } = await reported(2);
    const late = await report(listingId);
    const { abuseReports } = await dismissReports(ctx, { versionId, reportIds: ids, reason });
    const told = { isOpen: false, dismissalReason: reason, dismisser: "Ada Lovelace", dismissedAt: ctx.clock.now() };
    // Made within a millisecond, they have no order.
    const byId = Object.fromEntries(abuseReports.map((abuseReport) => [abuseReport.id, abuseReport]));
    expect(byId).toMatchObject({
      [late]: { isOpen: true, dismisser: null },
      ...Object.fromEntries(ids.map((id) => [id, told])),
    });
    expect(abuseReports).toHaveLength(3);
    expect((await getReviewer(ctx)).reported).toMatchObject([{ reports: 1 }]);
    await dismissReports(ctx, { versionId, reportIds: [late], reason });
    expect(await isListed(ctx, listingId)).toBe(false);
    await report(listingId);
    expect(await isListed(ctx, listingId)).toBe(true);
  });

  it("leaves the open reports to be seen, however many newer ones were dismissed", async () => {
    const ctx = await reviewer();
    const { listingId, versionId, ids } = await reported(2);
    const newer: string[] = [];
    for (let number = 0; number < 101; number++) newer.push(await report(listingId));
    const { abuseReports } = await dismissReports(ctx, { versionId, reportIds: newer, reason });
    const open = abuseReports.filter(({ isOpen }) => isOpen).map(({ id }) => id);
    expect(open.toSorted()).toEqual(ids.toSorted());
    expect(abuseReports.slice(0, 2).every(({ isOpen }) => isOpen)).toBe(true);
    await dismissReports(ctx, { versionId, reportIds: open, reason });
    expect(await isListed(ctx, listingId)).toBe(false);
  });

  it("leaves a line in the log of whoever reported, which does not say who it was, and none in the partner's", async () => {
    const ctx = await reviewer();
    const { listingId, versionId, ids } = await reported(1);
    await dismissReports(ctx, { versionId, reportIds: ids, reason });
    const lines = await database.sql`select organization_id, actor_kind, after from audit_events
      where action = 'listing_report.dismissed' and target = ${listingId}`;
    expect(lines).toEqual([{ organization_id: reporting, actor_kind: "operator", after: { id: ids[0], reason } }]);
  });

  it("takes each report once, also from two reviewers at once, and all that are named or none", async () => {
    const [one, another] = [await reviewer(), await reviewer()];
    const { versionId, ids } = await reported(2);
    const first = ids.slice(0, 1);
    const both = await Promise.allSettled(
      [one, another].map((ctx) => dismissReports(ctx, { versionId, reportIds: first, reason })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const again = dismissReports(one, { versionId, reportIds: ids, reason });
    await expect(again).rejects.toMatchObject({ code: "report_not_open", param: "report_ids" });
    const { abuseReports } = await getReview(one, versionId);
    expect(abuseReports.map(({ id, isOpen }) => [id, isOpen])).toEqual([
      [ids[1], true],
      [ids[0], false],
    ]);
  });

  it("is for reviewers who are no members of what offers it", async () => {
    const { versionId, ids } = await reported(1);
    const owner = contextOf(database, { actor: partner.ctx.actor });
    const attempt = () => dismissReports(owner, { versionId, reportIds: ids, reason });
    await expect(attempt()).rejects.toMatchObject({ code: "reviewer_required" });
    if (owner.actor.kind !== "person") throw new Error("an owner is a person");
    await storeReviewer(database, owner.actor.userId);
    await expect(attempt()).rejects.toMatchObject({ code: "another_reviewer_required" });
  });

  it("knows no report of another listing", async () => {
    const ctx = await reviewer();
    const [one, other] = [await reported(1), await reported(1)];
    const crossed = dismissReports(ctx, { versionId: one.versionId, reportIds: [...one.ids, ...other.ids], reason });
    await expect(crossed).rejects.toMatchObject({ code: "resource_not_found" });
    expect(await isListed(ctx, one.listingId)).toBe(true);
    expect(await isListed(ctx, other.listingId)).toBe(true);
  });

  it("leaves what a suspension has decided about", async () => {
    const ctx = await reviewer();
    const { listingId, versionId, ids } = await reported(1);
    await moveListing(database, listingId, "suspended");
    await database.sql`insert into listing_transitions (id, listing_id, version_id, organization_id, event, from_state, to_state, role, actor_id, stage_began_at, created_at)
      values (${ctx.newId("listingTransition")}, ${listingId}, ${versionId}, ${partner.organization.id}, 'suspend', 'published', 'suspended', 'reviewer', 'test', now(), '2027-01-02T11:30:00Z')`;
    const late = dismissReports(ctx, { versionId, reportIds: ids, reason });
    await expect(late).rejects.toMatchObject({ code: "report_not_open" });
  });
});
