import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { findWrongRollUps, rollUpAll } from "../../../../test/harness/roll-ups.ts";
import { sampleRecord } from "../../../../test/harness/sample-record.ts";
import { sumCallSites } from "../call-sites/sum-call-sites.ts";
import { createRequestLedger } from "../request-ledger.ts";
import type { RequestRecord } from "../types.ts";
import { noDrift } from "./rebuild-stretch.ts";
import { rebuildUsage } from "./rebuild-usage.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const at = (time: string) => new Date(`2026-${time}Z`);

async function append(members: Partial<RequestRecord>): Promise<void> {
  await createRequestLedger(database).append(sampleRecord(members));
}

/** Two organizations, both modes, half a year. */
async function fill(): Promise<void> {
  for (const organizationId of ["org_a", "org_b"])
    for (const mode of ["test", "live"] as const)
      for (const day of ["05-31T23:59:59.999", "06-01T00:00:00", "08-15T12:30:00", "11-20T07:00:01"])
        await append({ organizationId, mode, createdAt: at(day) });
  await append({ organizationId: "org_b", mode: "live", createdAt: at("11-20T07:00:02"), model: null });
  await rollUpAll(database);
  await vi.waitFor(async () => {
    await sumCallSites(database.db);
    expect(await countNotSummed()).toBe(0);
  }, 15_000);
}

async function countNotSummed(): Promise<number> {
  const [row] = await database.sql`select count(*)::int as calls from calls_not_summed(null, '-infinity', 'infinity')`;
  return row?.calls;
}

/** Sums of days by where calls came from that are not what the ledger sums up to, counted in another way than by the code under test. */
const wrongCallSites = () => database.sql`
  select organization_id, mode, start, model from (
    select organization_id, mode, date_trunc('day', created_at, 'UTC') as start, model, user_agent as client, 1 as calls, output_tokens,
      created_at as first_at, created_at as last_at from requests
    union all
    select organization_id, mode, start, model, client, -calls, -output_tokens, first_at, last_at from call_site_days) both_sides
  group by 1, 2, 3, 4, client having sum(calls) <> 0 or sum(output_tokens) <> 0
    or min(last_at) > min(first_at) or max(first_at) < max(last_at)`;

const drift = { rows: 1, requests: 0n, inputTokens: 0n, cachedInputTokens: 0n, outputTokens: 0n };

describe("rebuildUsage", () => {
  it("finds nothing to say when all is right, and writes nothing", async () => {
    await fill();
    const written = async () => [
      ...(await database.sql`select xmin, * from usage_minutes order by organization_id, mode, start`),
      ...(await database.sql`select xmin, * from call_site_days order by organization_id, mode, start, model`),
    ];
    const before = await written();
    expect(await rebuildUsage(database.db)).toEqual(noDrift);
    expect(await written()).toEqual(before);
  });

  it("says by how much each roll-up was wrong, and mends it exactly", async () => {
    await fill();
    await database.sql`update usage_days set requests = requests + 2, input_tokens = input_tokens - 7
      where organization_id = 'org_a' and mode = 'live' and start = '2026-08-15'`;
    await database.sql`delete from usage_hours where organization_id = 'org_b' and mode = 'test' and start = '2026-11-20T07:00:00Z'`;
    await database.sql`insert into usage_minutes select 'org_gone', mode, start, api_key_id, model, outcome, 3, 0, 0, 4
      from usage_minutes where organization_id = 'org_a' and mode = 'test' limit 1`;
    expect(await rebuildUsage(database.db)).toEqual({
      minute: { ...drift, requests: -3n, outputTokens: -4n },
      hour: { ...drift, requests: 1n, inputTokens: 10n, outputTokens: 20n },
      day: { ...drift, requests: -2n, inputTokens: 7n },
      callSite: noDrift.callSite,
    });
    expect(await findWrongRollUps(database)).toEqual([]);
    expect(await rebuildUsage(database.db)).toEqual(noDrift);
  });

  it("says by how much the sums by where calls came from were wrong, and mends them exactly", async () => {
    await fill();
    expect(await wrongCallSites()).toEqual([]);
    await database.sql`update call_site_days set calls = calls + 2, output_tokens = output_tokens - 7
      where organization_id = 'org_a' and mode = 'live' and start = '2026-08-15'`;
    await database.sql`update call_site_days set last_at = last_at + interval '1 hour'
      where organization_id = 'org_a' and mode = 'test' and start = '2026-06-01'`;
    await database.sql`delete from call_site_days where organization_id = 'org_b' and mode = 'live' and model is null`;
    await database.sql`insert into call_site_days select 'org_gone', mode, start, api_key_id, operation, version, model, client,
      deprecated_fields, 5, first_at, last_at, 0, 0, 0 from call_site_days where organization_id = 'org_a' and mode = 'test' limit 1`;
    const only = { range: { start: at("08-15T05:00:00"), end: at("08-15T06:00:00") }, organizationId: "org_a" };
    expect((await rebuildUsage(database.db, only)).callSite).toEqual({ ...drift, requests: -2n, outputTokens: 7n });
    expect(await rebuildUsage(database.db)).toEqual({
      ...noDrift,
      callSite: { rows: 3, requests: -4n, inputTokens: 10n, cachedInputTokens: 0n, outputTokens: 20n },
    });
    expect(await wrongCallSites()).toEqual([]);
    expect(await rebuildUsage(database.db)).toEqual(noDrift);
  });

  it("keeps to the days and the organization that it is asked for", async () => {
    await fill();
    await database.sql`update usage_days set requests = requests + 1`;
    const range = { start: at("06-01T05:00:00"), end: at("06-01T05:00:01") };
    const one = await rebuildUsage(database.db, { range, organizationId: "org_a" });
    expect(one.day).toEqual({ ...drift, rows: 2, requests: -2n });
    const wrong = await findWrongRollUps(database);
    expect(wrong).toHaveLength(14);
    expect((await rebuildUsage(database.db, { organizationId: "org_b" })).day.rows).toBe(8);
    expect(await rebuildUsage(database.db, { organizationId: "org" })).toEqual(noDrift);
    expect((await rebuildUsage(database.db)).day.rows).toBe(6);
    expect(await findWrongRollUps(database)).toEqual([]);
  });

  it("leaves to the job what the job has not come to", async () => {
    await fill();
    await append({ organizationId: "org_a", createdAt: at("11-20T07:00:01") });
    await database.sql`update usage_minutes set requests = requests + 1 where organization_id = 'org_a'`;
    expect((await rebuildUsage(database.db)).minute).toEqual({ ...drift, rows: 8, requests: -8n });
    expect(await countNotSummed()).toBe(1);
    await Promise.all([
      rollUpAll(database),
      vi.waitFor(async () => {
        await sumCallSites(database.db);
        expect(await wrongCallSites()).toEqual([]);
      }, 15_000),
    ]);
    expect(await findWrongRollUps(database)).toEqual([]);
  });

  it("runs beside calls, the job and itself", async () => {
    await fill();
    await database.sql`update usage_hours set output_tokens = 0`;
    const appending = Array.from({ length: 60 }, (_, i) =>
      append({ organizationId: i % 2 ? "org_a" : "org_b", createdAt: new Date(+at("11-20T06:00:00") + i * 90_000) }),
    );
    const runs = [1, 2].flatMap(() => [rebuildUsage(database.db), rollUpAll(database)]);
    await Promise.all([...appending, ...runs]);
    await rollUpAll(database);
    expect(await findWrongRollUps(database)).toEqual([]);
  });
});
