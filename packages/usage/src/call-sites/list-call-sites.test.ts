import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { sampleRecordAt } from "../../../../test/harness/sample-record.ts";
import { createRequestLedger } from "../request-ledger.ts";
import { rebuildTenancy } from "../rollup/rebuild-tenancy.ts";
import type { CallSite, RequestRecord } from "../types.ts";
import { listCallSites } from "./list-call-sites.ts";
import { sumCallSites } from "./sum-call-sites.ts";

const newId = createIds(systemClock, systemRandom);
const end = new Date("2026-11-20T15:30:00Z");
const start = new Date("2026-08-22T15:30:00Z");

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 6 });
});
afterAll(() => database.drop());

async function call(organizationId: string, at: string, members: Partial<RequestRecord> = {}) {
  const { append } = createRequestLedger(database);
  await append(sampleRecordAt(new Date(at), { organizationId, mode: "live", ...members }));
}

/** Sums until none of the organization's calls is left out; tests beside this one hold a run back for a while. */
async function sumAll(organizationId: string) {
  await vi.waitFor(async () => {
    await sumCallSites(database.db);
    const [left] = await database.sql`
      select count(*)::int as calls from calls_not_summed(${organizationId}, '-infinity', 'infinity')`;
    expect(left?.calls).toBe(0);
  }, 15_000);
}

const list = (organizationId: string, options: object = {}) =>
  listCallSites(database.db, { start, end, tenancy: { organizationId }, ...options });
const brief = (sites: readonly CallSite[]) =>
  sites
    .map(({ client, version, deprecatedFields, calls, inputTokens, firstSeenAt, lastSeenAt }) =>
      [
        client,
        version,
        deprecatedFields.join(),
        calls,
        inputTokens,
        firstSeenAt.toISOString(),
        lastSeenAt.toISOString(),
      ].join(" "),
    )
    .sort();

describe("listCallSites", () => {
  it("counts every call once, however much of it is summed: none, some, all, and all anew", async () => {
    const organizationId = newId("organization");
    const [a, b] = [{ userAgent: "sdk/1.0 Node.js/24" }, { userAgent: "curl/8.7.1", deprecatedFields: ["user"] }];
    await call(organizationId, "2026-08-22T15:29:59.999Z", a); // before the range
    await call(organizationId, "2026-08-22T15:30:00Z", a);
    await call(organizationId, "2026-08-23T00:00:00Z", a);
    await call(organizationId, "2026-10-01T12:00:00Z", b);
    await call(organizationId, "2026-10-01T13:00:00Z", { ...b, status: 400, code: "field_sunset" });
    const first = brief(await list(organizationId));
    const of = (client: string, fields: string, ...rest: (string | number)[]) =>
      [client, "2026-11-23", fields, ...rest].join(" ");
    expect(first).toEqual([
      of("curl/8.7.1", "user", 2, 20, "2026-10-01T12:00:00.000Z", "2026-10-01T13:00:00.000Z"),
      of("sdk/1.0", "", 2, 20, "2026-08-22T15:30:00.000Z", "2026-08-23T00:00:00.000Z"),
    ]);
    await sumAll(organizationId);
    expect(brief(await list(organizationId))).toEqual(first);
    await call(organizationId, "2026-10-01T11:00:00Z", b); // late, into a day that is summed
    await call(organizationId, "2026-11-20T15:29:59.999Z", a);
    await call(organizationId, "2026-11-20T15:30:00Z", a); // after the range
    const then = [
      of("curl/8.7.1", "user", 3, 30, "2026-10-01T11:00:00.000Z", "2026-10-01T13:00:00.000Z"),
      of("sdk/1.0", "", 3, 30, "2026-08-22T15:30:00.000Z", "2026-11-20T15:29:59.999Z"),
    ];
    expect(brief(await list(organizationId))).toEqual(then);
    await sumAll(organizationId);
    await Promise.all([sumCallSites(database.db), sumCallSites(database.db)]);
    expect(brief(await list(organizationId))).toEqual(then);
    await database.sql`update call_site_watermark set cluster = 1`; // as after a restore into another server
    expect(brief(await list(organizationId))).toEqual(then);
    await sumAll(organizationId);
    expect(brief(await list(organizationId))).toEqual(then);
  });

  it("leaves out what was deleted from the ledger once it is rebuilt", async () => {
    const organizationId = newId("organization");
    await call(organizationId, "2026-10-01T12:00:00Z");
    await sumAll(organizationId);
    await database.sql`delete from requests where organization_id = ${organizationId}`;
    expect(await list(organizationId)).toHaveLength(1);
    await database.db.transaction((tx) => rebuildTenancy(tx, { organizationId, mode: "live" }));
    expect(await list(organizationId)).toEqual([]);
  });

  it("tells modes, keys and organizations apart, and filters by what was used", async () => {
    const [organizationId, other] = [newId("organization"), newId("organization")];
    const at = "2026-10-01T12:00:00Z";
    await call(organizationId, at, { model: "m-1" });
    await call(organizationId, at, { model: "m-2", mode: "test" });
    await call(organizationId, at, { model: "m-3", apiKeyId: "sample" });
    await call(organizationId, at, { model: null, operation: "listModels", version: "2025-03-12" });
    await call(other, at, { model: "m-1" });
    for (const isSummed of [false, true]) {
      if (isSummed) await sumAll(organizationId);
      expect((await list(organizationId)).map(({ model }) => model).sort()).toEqual(["m-1", "m-2", null]);
      const tenancy = { organizationId, mode: "test" };
      expect((await list(organizationId, { tenancy })).map(({ model }) => model)).toEqual(["m-2"]);
      const using = { models: ["m-1"], versions: ["2025-03-12"], operations: [] };
      expect((await list(organizationId, { using })).map(({ model }) => model).sort()).toEqual(["m-1", null]);
      const everyone = await list(organizationId, { tenancy: undefined, using: { ...using, versions: [] } });
      expect(everyone.filter((site) => site.organizationId === other)).toHaveLength(1);
    }
  });

  it("leaves out rehearsals of a later instant and no others, summed, rebuilt or neither", async () => {
    const [organizationId, mode, at] = [newId("organization"), "test", "2026-10-01T12:00:00Z"] as const;
    for (const asOf of ["2027-06-01T00:00:00Z", "2026-10-01T12:00:00.001Z"])
      await call(organizationId, at, { asOf: new Date(asOf), mode, userAgent: "later/1" });
    for (const asOf of ["2025-01-01T00:00:00Z", at])
      await call(organizationId, at, { asOf: new Date(asOf), mode, userAgent: "pinned/1" });
    await call(organizationId, "2026-10-01T12:30:00Z", { mode, userAgent: "pinned/1" });
    const expectPinnedAlone = async () =>
      expect((await list(organizationId)).map(({ client, calls }) => [client, calls])).toEqual([["pinned/1", 3]]);
    await expectPinnedAlone();
    await sumAll(organizationId);
    await expectPinnedAlone();
    await database.sql`delete from call_site_days where organization_id = ${organizationId}`;
    await database.db.transaction((tx) => rebuildTenancy(tx, { organizationId, mode }));
    await expectPinnedAlone();
  });

  it("sums tokens of the last days alone, and cuts off what no index could hold", async () => {
    const organizationId = newId("organization");
    const userAgent = "x".repeat(10_000);
    await call(organizationId, "2026-10-01T12:00:00Z", { userAgent });
    await call(organizationId, "2026-11-01T12:00:00Z", { userAgent });
    for (const isSummed of [false, true]) {
      if (isSummed) await sumAll(organizationId);
      const [site] = await list(organizationId, { tokensFrom: new Date("2026-10-21T15:30:00Z") });
      expect(site).toMatchObject({ calls: 2, inputTokens: 10n, outputTokens: 20n, client: "x".repeat(100) });
    }
  });

  it("is exact within a day, and over one midnight", async () => {
    const organizationId = newId("organization");
    for (const at of ["2026-10-01T11:59:59Z", "2026-10-01T12:00:00Z", "2026-10-02T00:00:00Z", "2026-10-02T12:00:00Z"])
      await call(organizationId, at);
    await sumAll(organizationId);
    const callsBetween = async (from: string, until: string) =>
      (await list(organizationId, { start: new Date(from), end: new Date(until) })).map(({ calls }) => calls);
    expect(await callsBetween("2026-10-01T12:00:00Z", "2026-10-01T13:00:00Z")).toEqual([1]);
    expect(await callsBetween("2026-10-01T12:00:00Z", "2026-10-02T12:00:00Z")).toEqual([2]);
  });
});
