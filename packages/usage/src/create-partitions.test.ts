import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contextOf } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { sampleRecord } from "../../../test/harness/sample-record.ts";
import { createPartitions } from "./create-partitions.ts";
import { listRequests } from "./list-requests.ts";
import { createRequestLedger } from "./request-ledger.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const now = new Date("2031-11-30T23:59:59.999Z");

async function append(createdAt: string) {
  const record = sampleRecord({ createdAt: new Date(createdAt) });
  await createRequestLedger(database).append(record);
  return record;
}

async function partitionOf(id: string): Promise<string> {
  const [row] = await database.sql`select tableoid::regclass::text as name from requests where id = ${id}`;
  return row?.name;
}

describe("createPartitions", () => {
  it("makes this month's and the next ones, also over the end of the year, and none twice", async () => {
    const months = ["2031_11", "2031_12", "2032_01"];
    const names = ["requests", "usage_minutes"].flatMap((table) => months.map((month) => `${table}_${month}`));
    expect(await createPartitions(database.db, { now, monthsAhead: 2 })).toEqual(names);
    expect(await createPartitions(database.db, { now, monthsAhead: 2 })).toEqual(names);
  });

  it("makes each with the statistics that the filters of the request log are planned by", async () => {
    await createPartitions(database.db, { now, monthsAhead: 0 });
    for (const name of ["requests_2031_11", "requests_default"]) {
      const found = await database.sql`select from pg_statistic_ext where stxrelid = ${name}::regclass`;
      expect(found.length, name).toBe(4);
    }
  });

  it("puts each call into its month, the first and last instant included", async () => {
    await createPartitions(database.db, { now, monthsAhead: 1 });
    const placed = async (at: string) => partitionOf((await append(at)).id);
    expect(await placed("2031-11-01T00:00:00.000Z")).toBe("requests_2031_11");
    expect(await placed("2031-11-30T23:59:59.999Z")).toBe("requests_2031_11");
    expect(await placed("2031-12-01T00:00:00.000Z")).toBe("requests_2031_12");
    expect(await placed("2032-01-01T00:00:00.000Z")).toBe("requests_default");
  });

  it("moves what waited without a month of its own, and loses none of it", async () => {
    const waiting = [await append("2031-11-05T00:00:00Z"), await append("2031-11-06T00:00:00Z")];
    const later = await append("2031-12-05T00:00:00Z");
    for (const { id } of [...waiting, later]) expect(await partitionOf(id)).toBe("requests_default");
    await createPartitions(database.db, { now, monthsAhead: 0 });
    for (const { id } of waiting) expect(await partitionOf(id)).toBe("requests_2031_11");
    expect(await partitionOf(later.id)).toBe("requests_default");
    const { data } = await listRequests(contextOf(database, { organizationId: later.organizationId }), { limit: 10 });
    expect(data).toHaveLength(3);
  });

  it("keeps its rules in the new partition: one row a call, no negative counts", async () => {
    await createPartitions(database.db, { now, monthsAhead: 0 });
    const ledger = createRequestLedger(database);
    const record = await append("2031-11-05T00:00:00Z");
    await ledger.append(record);
    const [row] = await database.sql`select count(*)::int as count from requests_2031_11`;
    expect(row?.count).toBe(1);
    const negative = sampleRecord({ createdAt: record.createdAt, outputTokens: -1n });
    await expect(ledger.append(negative)).rejects.toMatchObject({ code: "service_unavailable" });
  });

  it("does not fail the call that comes in the moment a partition is made", async () => {
    const made = Promise.withResolvers<void>();
    const waits = Promise.withResolvers<void>();
    const creating = database.sql.begin(async (tx) => {
      await tx`select create_requests_partition('2031-11-01T00:00:00Z')`;
      made.resolve();
      await waits.promise;
    });
    await made.promise;
    const appending = append("2031-11-15T00:00:00Z");
    await vi.waitFor(async () => {
      const [row] = await database.sql`select count(*)::int as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      expect(row?.count).toBe(1);
    }, 5_000);
    waits.resolve();
    await creating;
    expect(await partitionOf((await appending).id)).toBe("requests_2031_11");
  });

  it("can run in several processes at once, and while calls come in", async () => {
    const runs = Array.from({ length: 4 }, () => createPartitions(database.db, { now, monthsAhead: 1 }));
    const calls = Array.from({ length: 60 }, () => append("2031-11-15T00:00:00Z"));
    const [, records] = await Promise.all([Promise.all(runs), Promise.all(calls)]);
    for (const { id } of records) expect(await partitionOf(id)).toBe("requests_2031_11");
  });

  it("hides no call from anyone while calls move", async () => {
    const months = Array.from({ length: 24 }, (_, i) => new Date(Date.UTC(2031, i, 5)));
    const ledger = createRequestLedger(database);
    const records = months.flatMap((createdAt) => [1, 2, 3].map(() => sampleRecord({ createdAt })));
    await Promise.all(records.map((record) => ledger.append(record)));
    const ctx = contextOf(database, { organizationId: records[0]?.organizationId ?? "" });
    let made = false;
    const asking = [1, 2, 3].map(async () => {
      const seen = new Set<number>();
      while (!made) seen.add((await listRequests(ctx, { limit: 100 })).data.length);
      return [...seen];
    });
    for (const month of months) await createPartitions(database.db, { now: month, monthsAhead: 0 });
    made = true;
    expect(await Promise.all(asking)).toEqual([[72], [72], [72]]);
  });
});
