import { createDatabase } from "@sundial/db";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { sampleRecord } from "../../../test/harness/sample-record.ts";
import { createRequestLedger } from "./request-ledger.ts";
import { requestColumns, requests } from "./tables.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** A ledger, and the statements it sends, counted where they leave for PostgreSQL. */
function countingLedger() {
  let statements = 0;
  const sql = new Proxy(database.sql, {
    apply(target, self, parameters) {
      statements++;
      return Reflect.apply(target, self, parameters);
    },
  });
  return { ledger: createRequestLedger({ sql }), statements: () => statements };
}

async function storedIds(organizationId: string): Promise<string[]> {
  const rows = await database.sql<{ id: string }[]>`select id from requests where organization_id = ${organizationId}`;
  return rows.map(({ id }) => id).sort();
}

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id).sort();
const many = (count: number, organizationId: string) =>
  Array.from({ length: count }, () => sampleRecord({ organizationId }));

describe("append", () => {
  it("commits what arrives together in few statements, each record exactly once", async () => {
    const records = many(2_000, "org_group");
    const { ledger, statements } = countingLedger();
    await Promise.all(records.map((record) => ledger.append(record)));
    expect(await storedIds("org_group")).toEqual(idsOf(records));
    expect(statements()).toBeLessThanOrEqual(8);
  });

  it("has committed when it resolves", async () => {
    const ledger = createRequestLedger(database);
    const record = sampleRecord({ organizationId: "org_at_once" });
    await ledger.append(record);
    expect(await storedIds("org_at_once")).toEqual([record.id]);
  });

  it("keeps every member as it was", async () => {
    const record = sampleRecord({
      organizationId: "org_members",
      mode: "live",
      status: 499,
      code: "client_disconnected",
      outcome: "client_disconnected",
      streamed: true,
      inputTokens: 9_007_199_254_740_993n,
      cachedInputTokens: 12n,
      outputTokens: 7n,
      firstTokenMs: 31,
      userAgent: "agent/1",
      traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
    });
    await createRequestLedger(database).append(record);
    const [row] = await database.db.select(requestColumns).from(requests).where(eq(requests.id, record.id));
    expect(row).toEqual(record);
  });

  it("takes the same record twice for the same one", async () => {
    const ledger = createRequestLedger(database);
    const record = sampleRecord({ organizationId: "org_twice" });
    await Promise.all([ledger.append(record), ledger.append(record)]);
    await ledger.append(record);
    expect(await storedIds("org_twice")).toEqual([record.id]);
  });

  it("fails a record that the database refuses, alone", async () => {
    const ledger = createRequestLedger(database);
    const good = many(20, "org_one_bad");
    const bad = sampleRecord({ organizationId: "org_one_bad", inputTokens: 1n, cachedInputTokens: 2n });
    const all = [...good.slice(0, 10), bad, ...good.slice(10)];
    const results = await Promise.allSettled(all.map((record) => ledger.append(record)));
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect(results[10]).toMatchObject({ reason: { code: "service_unavailable", retryAfterSeconds: 5 } });
    expect(await storedIds("org_one_bad")).toEqual(idsOf(good));
  });

  it.each([
    ["NUL", "a\u0000b", "ab"],
    ["a lone surrogate", "a\ud800b", "a\ufffdb"],
    ["half a pair where it is cut", `${"a".repeat(299)}😀`, `${"a".repeat(299)}\ufffd`],
    ["quotes, braces and line breaks", `"{}',\\\n\r\t`, `"{}',\\\n\r\t`],
    ["any script", "漢字 ✓ ß", "漢字 ✓ ß"],
    ["too much", "x".repeat(5_000), "x".repeat(300)],
  ])("stores text with %s", async (_, text, stored) => {
    const record = sampleRecord({ path: text, model: text, modelServed: text, userAgent: text });
    await createRequestLedger(database).append(record);
    const [row] =
      await database.sql`select path, model, model_served, user_agent from requests where id = ${record.id}`;
    expect(row).toEqual({ path: stored, model: stored, model_served: stored, user_agent: stored });
  });

  it("fails all at once with a coded error when the database is gone", async () => {
    const gone = createDatabase("postgres://nobody@127.0.0.1:1/none");
    const ledger = createRequestLedger(gone);
    const results = await Promise.allSettled(many(400, "org_gone").map((record) => ledger.append(record)));
    for (const result of results) expect(result).toMatchObject({ reason: { code: "service_unavailable" } });
    await ledger.drain();
    await gone.close();
  });

  it("commits each record once when connections are cut under way", async () => {
    const own = createDatabase(database.url, { connectionsMax: 2, applicationName: "cut" });
    const ledger = createRequestLedger(own);
    const records = many(3_000, "org_cut");
    const appended = Promise.allSettled(records.map((record) => ledger.append(record)));
    for (let cut = 0; cut < 5; cut++)
      await database.sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'cut'`;
    const results = await appended;
    const acknowledged = records.filter((_, index) => results[index]?.status === "fulfilled");
    const stored = await storedIds("org_cut");
    expect(new Set(stored).size).toBe(stored.length);
    expect(stored).toEqual(expect.arrayContaining(idsOf(acknowledged)));
    await ledger.append(sampleRecord({ organizationId: "org_after_cut" }));
    await own.close();
  });

  it("refuses more than it may hold, and loses none of what it took", async () => {
    const ledger = createRequestLedger(database);
    const records = many(20_100, "org_bound");
    const results = await Promise.allSettled(records.map((record) => ledger.append(record)));
    const taken = records.filter((_, index) => results[index]?.status === "fulfilled");
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(100);
    expect(results.at(-1)).toMatchObject({ reason: { code: "service_unavailable" } });
    expect(await storedIds("org_bound")).toEqual(idsOf(taken));
  });
});

describe("drain", () => {
  it("resolves when all that was appended is committed", async () => {
    const ledger = createRequestLedger(database);
    await ledger.drain();
    const records = many(1_200, "org_drain");
    const appended = records.map((record) => ledger.append(record));
    await ledger.drain();
    expect(await storedIds("org_drain")).toHaveLength(1_200);
    await Promise.all(appended);
  });
});
