import { mailTopic, openMail } from "@sundial/accounts";
import { fixedClock } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  contextOf,
  createMember,
  createOwnedOrganization,
  createPerson,
  testMail,
  testSecret,
} from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { moveListing, storePublished } from "../../../test/harness/listings.ts";
import { listAbuseReports } from "./reports/list-abuse-reports.ts";
import { reportListing, reportsPerDayMax } from "./reports/report-listing.ts";
import { addReviewer } from "./reviewers/add-reviewer.ts";
import { acceptTerms } from "./terms/accept-terms.ts";
import { hasAcceptedTerms } from "./terms/has-accepted-terms.ts";
import { listTerms } from "./terms/list-terms.ts";

const version = "2026-11-26";
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function owned() {
  const { organization, ctx: own } = await createOwnedOrganization(database);
  const clock = fixedClock("2027-01-02T12:00:00Z");
  return { id: organization.id, clock, ctx: { ...own, clock } };
}

describe("acceptTerms", () => {
  it("accepts once, and is heard of by guards and lists", async () => {
    const { id, ctx, clock } = await owned();
    expect(await hasAcceptedTerms(database.db, id, clock.now())).toBe(false);
    expect(await hasAcceptedTerms(database.db, id, new Date("2026-11-25T23:59:59Z"))).toBe(true);
    const at = clock.now();
    const accepted = await acceptTerms(ctx, { version });
    expect(accepted).toMatchObject({ version, isInForce: true, acceptedAt: at });
    clock.advance(60_000);
    expect(await acceptTerms(ctx, { version })).toEqual(accepted);
    expect(await hasAcceptedTerms(database.db, id, clock.now())).toBe(true);
    const audited = await database.sql`select 1 from audit_events
      where organization_id = ${id} and action = 'marketplace_terms.accepted'`;
    expect(audited).toHaveLength(1);
    const seenBy = async (organizationId: string | null) =>
      (await listTerms(database.db, { organizationId, at: clock.now() })).at(-1)?.acceptedAt;
    expect(await seenBy(id)).toEqual(at);
    expect(await seenBy((await owned()).id)).toBeNull();
    expect(await seenBy(null)).toBeNull();
  });

  it("knows no others, and needs the scope", async () => {
    const { id, ctx } = await owned();
    await expect(acceptTerms(ctx, { version: "2020-01-01" })).rejects.toMatchObject({ code: "resource_not_found" });
    const viewer = await createMember(database, id, "viewer");
    await expect(acceptTerms(viewer.ctx, { version })).rejects.toMatchObject({ code: "insufficient_scope" });
  });
});

describe("reportListing", () => {
  const report = { reason: "deception", text: "It says that nothing is kept, and it keeps tickets." } as const;

  it("tells reviewers, up to a number a day and organization, also when asked at once", async () => {
    const { ctx, clock } = await owned();
    const listing = await storePublished(database, { organizationId: (await owned()).id });
    const send = (by: typeof ctx) => reportListing(by, { listingId: listing.slug, ...report });
    const first = await send(ctx);
    expect(first).toMatchObject({ listingId: listing.listingId, ...report, createdAt: clock.now() });
    clock.advance(60_000);
    const tries = await Promise.allSettled(Array.from({ length: reportsPerDayMax + 3 }, () => send(ctx)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(reportsPerDayMax - 1);
    const refused = { code: "report_limit_reached", retryAfterSeconds: 86_400 - 60 };
    await expect(send(ctx)).rejects.toMatchObject(refused);
    await send((await owned()).ctx);
    expect(await listAbuseReports(database.db, listing.listingId)).toHaveLength(reportsPerDayMax + 1);
    clock.advance(86_400_000 - 60_000);
    await send(ctx);
    await expect(send(ctx)).rejects.toMatchObject({ code: "report_limit_reached" });
  });

  it("mails every reviewer what was seen and where to act, and not who saw it", async () => {
    const { ctx } = await owned();
    const [one, other] = [await createPerson(database), await createPerson(database)];
    for (const { email } of [one, other]) await addReviewer(contextOf(database), { email, isCouncil: false });
    const listing = await storePublished(database, { organizationId: (await owned()).id });
    await reportListing(ctx, { listingId: listing.slug, ...report });
    const rows = await database.sql<{ payload: never }[]>`select payload from outbox where topic = ${mailTopic}`;
    const mails = rows.map(({ payload }) => openMail(payload, testSecret));
    expect(mails.map(({ to }) => to).sort()).toEqual([one.email, other.email].sort());
    expect(mails[0]?.text).toContain(report.text);
    expect(mails[0]?.text).toContain(`${testMail.portalUrl}/console/reviews/${listing.versionId}`);
    expect(mails[0]?.text).not.toContain(ctx.organization.id);
  });

  it("takes reports of what anyone can see alone", async () => {
    const { ctx, id } = await owned();
    const listing = await storePublished(database, { organizationId: id, state: "paused" });
    await reportListing(ctx, { listingId: listing.listingId, ...report });
    await moveListing(database, listing.listingId, "suspended");
    const refused = reportListing(ctx, { listingId: listing.listingId, ...report });
    await expect(refused).rejects.toMatchObject({ code: "resource_not_found" });
  });
});
