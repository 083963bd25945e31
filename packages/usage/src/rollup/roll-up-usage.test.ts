import { createDatabase, type Database } from "@sundial/db";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contextOf } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { findWrongRollUps, rollUpAll } from "../../../../test/harness/roll-ups.ts";
import { sampleRecord } from "../../../../test/harness/sample-record.ts";
import { createPartitions } from "../create-partitions.ts";
import { getUsage } from "../get-usage.ts";
import { createRequestLedger } from "../request-ledger.ts";
import { rowColumns, toRow } from "../to-row.ts";
import type { RequestRecord } from "../types.ts";
import { findOldestWaiting } from "./find-oldest-waiting.ts";
import { rollUpUsage } from "./roll-up-usage.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ connectionsMax: 10 });
});
afterEach(() => database.drop());

const at = (time: string) => new Date(`2026-11-${time}Z`);
const november = { start: at("01T00:00:00"), end: at("30T00:00:00"), bucket: "day" } as const;
const organizationId = "org_sample";

async function append(members: Partial<RequestRecord> = {}, on: Pick<Database, "sql"> = database): Promise<void> {
  await createRequestLedger(on).append(sampleRecord({ createdAt: at("05T10:20:30"), ...members }));
}

/** As the ledger does, in a transaction that the test ends. */
async function insert(tx: Pick<Database["sql"], "unsafe">, createdAt: Date): Promise<void> {
  await tx.unsafe(
    `insert into requests (${rowColumns}) select ${rowColumns} from json_populate_recordset(null::requests, $1::text::json)`,
    [JSON.stringify([toRow(sampleRecord({ createdAt }))])],
  );
}

const days = () => database.sql<{ requests: string }[]>`select requests from usage_days order by start, outcome`;
const rolledUp = async () => (await days()).reduce((sum, { requests }) => sum + Number(requests), 0);
const counted = async () => {
  const buckets = await getUsage(contextOf(database, { organizationId }), november);
  return buckets.reduce((sum, { requests }) => sum + Number(requests), 0);
};

describe("rollUpUsage", () => {
  it("sums by minute, hour and day, key, model and outcome, and leaves out what is no inference", async () => {
    await append();
    await append({ createdAt: at("05T10:20:59.999"), inputTokens: 5n, cachedInputTokens: 2n });
    await append({ createdAt: at("05T10:21:00"), outcome: "failed" });
    await append({ createdAt: at("05T23:00:00"), model: "other", apiKeyId: "sample" });
    await append({ operation: "listModels", model: null });
    await append({ mode: "live", createdAt: at("30T23:59:59.999") });
    await rollUpAll(database);
    expect(await findWrongRollUps(database)).toEqual([]);
    const [first] = await database.sql`select * from usage_minutes where mode = 'test' order by start limit 1`;
    expect(first).toEqual({
      organization_id: organizationId,
      mode: "test",
      start: "2026-11-05 10:20:00+00",
      api_key_id: "key_sample",
      model: "sundial-1",
      outcome: "succeeded",
      requests: "2",
      input_tokens: "15",
      cached_input_tokens: "2",
      output_tokens: "40",
    });
    expect((await days()).length).toBe(4);
  });

  it("neither loses nor doubles a call whose transaction is older than one that was committed before it", async () => {
    const [older, newer] = [createDatabase(database.url, { connectionsMax: 1 }), createDatabase(database.url)];
    const written = Promise.withResolvers<void>();
    const commit = Promise.withResolvers<void>();
    const committed = older.sql.begin(async (tx) => {
      await insert(tx, at("05T00:00:00"));
      written.resolve();
      await commit.promise;
    });
    await written.promise;
    await append({ createdAt: at("06T00:00:00") }, newer);
    // The newer one must wait in the ledger: past it, the job would never come back for the older one.
    expect(await rollUpUsage(database.db)).toBe(0);
    expect([await rolledUp(), await counted()]).toEqual([0, 1]);
    commit.resolve();
    await committed;
    expect(await counted()).toBe(2);
    await rollUpAll(database);
    expect([await rolledUp(), await counted()]).toEqual([2, 2]);
    expect(await findWrongRollUps(database)).toEqual([]);
    await Promise.all([older.close(), newer.close()]);
  });

  it("forgets a transaction that was rolled back", async () => {
    const undone = new Error("undone");
    const rolledBack = database.sql.begin(async (tx) => {
      await insert(tx, at("05T00:00:00"));
      throw undone;
    });
    await expect(rolledBack).rejects.toBe(undone);
    await append();
    await rollUpAll(database);
    expect(await rolledUp()).toBe(1);
  });

  it("takes each call once, however often and in however many processes it runs", async () => {
    const ledger = createRequestLedger(database);
    const records = Array.from({ length: 400 }, (_, i) =>
      sampleRecord({ createdAt: new Date(+at("05T00:00:00") + i * 20_000) }),
    );
    const appending = Promise.all(records.map((record) => ledger.append(record)));
    const taken = await Promise.all([1, 2, 3, 4].map(() => rollUpUsage(database.db, { batchMax: 7 })));
    await appending;
    await rollUpAll(database);
    expect(taken.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(records.length);
    expect(await rolledUp()).toBe(records.length);
    expect(await findWrongRollUps(database)).toEqual([]);
    expect(await rollUpUsage(database.db)).toBe(0);
  });

  it("takes transactions whole and a few at a time, one of any size included", async () => {
    for (let i = 0; i < 5; i++) await append({ createdAt: at(`0${i + 1}T00:00:00`) });
    const ledger = createRequestLedger(database);
    await Promise.all(Array.from({ length: 30 }, () => ledger.append(sampleRecord({ createdAt: at("08T00:00:00") }))));
    await append({ createdAt: at("09T00:00:00") });
    const moves = await watchWatermark(() => rollUpAll(database, { batchMax: 2 }));
    expect(moves).toBeGreaterThanOrEqual(4);
    expect(await rolledUp()).toBe(36);
    expect(await findWrongRollUps(database)).toEqual([]);
  });

  it("writes nothing when there is nothing new", async () => {
    await append();
    await rollUpAll(database);
    const before = await database.sql`select below, xmin from usage_watermark`;
    expect(await rollUpUsage(database.db)).toBe(0);
    expect(await database.sql`select below, xmin from usage_watermark`).toEqual(before);
  });

  it("knows the oldest call that waits", async () => {
    expect(await findOldestWaiting(database.db)).toBeNull();
    await append({ createdAt: at("06T00:00:00") });
    await append({ createdAt: at("05T00:00:00") });
    await append({ createdAt: at("04T00:00:00"), model: null });
    expect(await findOldestWaiting(database.db)).toEqual(at("05T00:00:00"));
  });

  it("loses nothing when calls move into a new partition before or after it ran", async () => {
    await append({ createdAt: new Date("2031-11-05T00:00:00Z") });
    await rollUpAll(database);
    await append({ createdAt: new Date("2031-11-06T00:00:00Z") });
    const committedIn = () => database.sql`select id, committed_in from requests order by id`;
    const before = await committedIn();
    await createPartitions(database.db, { now: new Date("2031-11-07T00:00:00Z"), monthsAhead: 0 });
    expect(await committedIn()).toEqual(before);
    await append({ createdAt: new Date("2031-11-07T00:00:00Z") });
    await rollUpAll(database);
    expect(await findWrongRollUps(database)).toEqual([]);
    const places = await database.sql`select distinct tableoid::regclass::text as name from usage_minutes`;
    expect(places).toEqual([{ name: "usage_minutes_2031_11" }]);
    const indexes = await database.sql`select indexdef from pg_indexes where tablename = 'requests_2031_11'`;
    expect(indexes.map(({ indexdef }) => indexdef).join()).toContain("(committed_in)");
  });

  it("counts what a process of the release before writes, which knows of no order of commits", async () => {
    const [record] = await database.sql`select to_json(r) as row from requests r limit 0`;
    expect(record).toBeUndefined();
    await append();
    await database.sql`
      insert into requests select copy.* from requests r, lateral json_populate_recordset(null::requests,
        json_build_array(to_jsonb(r) - 'committed_in' || jsonb_build_object('id', 'req_old'))) copy`;
    const [row] = await database.sql`select count(distinct committed_in)::int as count from requests`;
    expect(row?.count).toBe(2);
    await rollUpAll(database);
    expect(await rolledUp()).toBe(2);
  });
});

describe("after a restore", () => {
  const ahead = 1_000_000_000;

  /** What a backup brings into a server that has counted fewer transactions than the one it comes from. */
  async function pretendRestored(): Promise<void> {
    for (const table of ["requests", "usage_adjustments"])
      await database.sql`update ${database.sql(table)} set committed_in = (committed_in::text::bigint + ${ahead})::text::xid8`;
    await database.sql`update usage_watermark set below = (below::text::bigint + ${ahead})::text::xid8, cluster = cluster + 1`;
  }

  async function expectExact(calls: number): Promise<void> {
    await rollUpAll(database);
    expect(await findWrongRollUps(database)).toEqual([]);
    expect([await rolledUp(), await counted()]).toEqual([calls, calls]);
    const [left] = await database.sql`
      select count(*)::int as count from requests where committed_in >= pg_snapshot_xmax(pg_current_snapshot())`;
    expect(left?.count).toBe(0);
  }

  it("answers exactly before the roll-ups are begun anew, and after", async () => {
    await append();
    await rollUpAll(database);
    await append();
    await pretendRestored();
    await append();
    expect(await counted()).toBe(3);
    await expectExact(3);
    await append();
    await expectExact(4);
  });

  it("notices a counter that has gone past the watermark before the first run", async () => {
    await append();
    await rollUpAll(database);
    await append();
    await database.sql`update usage_watermark set cluster = cluster + 1, below = pg_current_xact_id()`;
    expect(await counted()).toBe(2);
    await expectExact(2);
  });

  it("notices a watermark of a time to come on the same server", async () => {
    await append();
    await rollUpAll(database);
    await pretendRestored();
    await database.sql`update usage_watermark set cluster = cluster - 1`;
    await append();
    expect(await counted()).toBe(2);
    await expectExact(2);
  });

  it("goes on where it was cut off while it was giving calls new numbers", async () => {
    for (let i = 0; i < 3; i++) await append();
    await rollUpAll(database);
    await pretendRestored();
    await database.sql`update requests set committed_in = pg_current_xact_id() where id = (select min(id) from requests)`;
    await database.sql`truncate usage_minutes, usage_hours, usage_days`;
    await database.sql`update usage_watermark set below = '0', cluster = cluster - 1`;
    expect(await counted()).toBe(3);
    await expectExact(3);
  });
});

/** How often the watermark moved while that ran. */
async function watchWatermark(run: () => Promise<void>): Promise<number> {
  await database.sql.unsafe(`
    create table moves (below xid8);
    create function note_move() returns trigger language plpgsql as $$ begin insert into moves values (new.below); return new; end $$;
    create trigger noted after update on usage_watermark for each row execute function note_move()`);
  await run();
  return (await database.sql`select 1 from moves`).length;
}
