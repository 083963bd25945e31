import type { ApiError } from "@sundial/errors";
import { encodeCursor, type KeyActor } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { sampleRecord } from "../../../test/harness/sample-record.ts";
import { getRequest } from "./get-request.ts";
import { listRequests } from "./list-requests.ts";
import { createRequestLedger } from "./request-ledger.ts";
import type { RequestRecord } from "./types.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function store(records: readonly RequestRecord[]): Promise<void> {
  const ledger = createRequestLedger(database);
  await Promise.all(records.map((record) => ledger.append(record)));
}

const contextIn = (organizationId: string, mode: "test" | "live" = "test") =>
  contextOf(database, { organizationId, mode });
const newestFirst = (records: readonly RequestRecord[]) =>
  [...records].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1));

describe("listRequests", () => {
  it("pages through calls of one millisecond without losing or repeating one", async () => {
    const records = Array.from({ length: 25 }, () => sampleRecord({ organizationId: "org_pages" }));
    await store(records);
    const seen: RequestRecord[] = [];
    for (let after: string | undefined; ; ) {
      const page = await listRequests(contextIn("org_pages"), { limit: 4, after });
      seen.push(...page.data);
      if (!page.hasMore) break;
      after = page.nextCursor ?? undefined;
    }
    expect(seen).toEqual(newestFirst(records));
  });

  it("goes on where it was while new calls come in", async () => {
    const old = Array.from({ length: 4 }, () => sampleRecord({ organizationId: "org_moving" }));
    await store(old);
    const first = await listRequests(contextIn("org_moving"), { limit: 2 });
    await store([sampleRecord({ organizationId: "org_moving" })]);
    const rest = await listRequests(contextIn("org_moving"), { limit: 10, after: first.nextCursor ?? undefined });
    expect([...first.data, ...rest.data]).toEqual(newestFirst(old));
  });

  it("sees neither the other mode nor another organization", async () => {
    const own = sampleRecord({ organizationId: "org_own" });
    await store([own, sampleRecord({ organizationId: "org_own", mode: "live" }), sampleRecord()]);
    expect((await listRequests(contextIn("org_own"), { limit: 10 })).data).toEqual([own]);
  });

  it("filters, alone and together", async () => {
    const members: Partial<RequestRecord>[] = [
      { status: 200 },
      { status: 404, code: "model_not_found", operation: "listModels", version: "2024-11-20" },
      { status: 429, code: "rate_limit_exceeded", apiKeyId: "key_other" },
      { status: 503, code: "upstream_unavailable", model: "sundial-2", outcome: "failed" },
    ];
    await store(members.map((one) => sampleRecord({ organizationId: "org_filters", ...one })));
    const statuses = async (input: object) => {
      const { data } = await listRequests(contextIn("org_filters"), { limit: 10, ...input });
      return data.map(({ status }) => status).sort();
    };
    expect(await statuses({ status: 4 })).toEqual([404, 429]);
    expect(await statuses({ status: 404 })).toEqual([404]);
    expect(await statuses({ apiKeyId: "key_other" })).toEqual([429]);
    expect(await statuses({ model: "sundial-2", status: 5 })).toEqual([503]);
    expect(await statuses({ operation: "listModels" })).toEqual([404]);
    expect(await statuses({ version: "2024-11-20" })).toEqual([404]);
    expect(await statuses({ operation: "listModels", status: 2 })).toEqual([]);
    expect(await statuses({ outcome: "failed" })).toEqual([503]);
    expect(await statuses({ outcome: "adjusted" })).toEqual([]);
    expect(await statuses({ code: "rate_limit_exceeded", model: "sundial-2" })).toEqual([]);
  });

  it("refuses cursors of other lists, and ranges that end before they begin", async () => {
    const ctx = contextIn("org_refused");
    const at = new Date("2026-11-23T00:00:00Z");
    const refused = (input: object) => listRequests(ctx, { limit: 1, ...input }).catch((error: ApiError) => error.code);
    expect(await refused({ after: encodeCursor("key_01m844dzg00wf3ak33fa8thfyp") })).toBe("invalid_cursor");
    expect(await refused({ after: "x" })).toBe("invalid_cursor");
    expect(await refused({ start: at, end: at })).toBe("invalid_time_range");
  });

  it("needs the scope requests.read", async () => {
    const actor: KeyActor = { kind: "key", keyId: "key_weak", scopes: new Set(["usage.read"]) };
    const ctx = contextOf(database, { organizationId: "org_own", actor });
    await expect(listRequests(ctx, { limit: 1 })).rejects.toMatchObject({ code: "insufficient_scope" });
    await expect(getRequest(ctx, "req_any")).rejects.toMatchObject({ code: "insufficient_scope" });
  });
});

describe("getRequest", () => {
  it("finds a call by its id alone, in its own organization and mode only", async () => {
    const record = sampleRecord({ organizationId: "org_one" });
    await store([record]);
    expect(await getRequest(contextIn("org_one"), record.id)).toEqual(record);
    for (const ctx of [contextIn("org_one", "live"), contextIn("org_two")])
      await expect(getRequest(ctx, record.id)).rejects.toMatchObject({ code: "resource_not_found" });
  });

  it.each(["", "req_", "nonsense", "req_zzzzzzzzzzzzzzzzzzzzzzzzzz", `req_${"0".repeat(26)}`])(
    "does not find %j",
    async (id) => {
      await expect(getRequest(contextIn("org_one"), id)).rejects.toMatchObject({ code: "resource_not_found" });
    },
  );
});

describe("a filter of a long log", () => {
  /** 30,000 calls, half of them of one organization, which never called the model that all others call. */
  async function storeLongLog() {
    await database.sql`insert into requests
      (organization_id, mode, created_at, id, api_key_id, operation, method, path, version, status, code, outcome, model,
       attempts, streamed, input_tokens, cached_input_tokens, output_tokens, latency_ms)
      select case when n % 2 = 0 then 'org_long' else 'org_of_' || n % 20 end, 'live', timestamptz '2026-11-01' + n * interval '1 second',
        'req_' || lpad(n::text, 26, '0'), 'key_' || n % 40, 'createChatCompletion', 'POST', '/v1/chat/completions', '2026-11-23',
        case when n = 2 then 503 when n % 4 = 1 then 402 else 200 end, case when n = 2 then 'upstream_unavailable' when n % 4 = 1 then 'spend_limit_reached' end, case n when 2 then 'failed' else 'succeeded' end,
        case when n % 2 = 0 then 'sundial-2' else 'sundial-1' end, 1, false, 1, 0, 1, 1
      from generate_series(1, 30000) n`;
    await database.sql`analyze requests`;
  }

  /** How many rows PostgreSQL throws away before it has the page. */
  async function rowsLookedAtInVain(where: string): Promise<number> {
    const [row] = await database.sql.unsafe(`explain (analyze, format json) select * from requests
      where organization_id = 'org_long' and mode = 'live' and ${where} order by created_at desc, id desc limit 51`);
    const removed = JSON.stringify(row).matchAll(/"Rows Removed by Filter":\s*(\d+)/g);
    return [...removed].reduce((sum, [, count]) => sum + Number(count), 0);
  }

  it("looks at few other calls, whether many calls have what is asked for or none", async () => {
    await storeLongLog();
    for (const where of [
      "model = 'sundial-2'",
      "model = 'sundial-1'",
      "code = 'upstream_unavailable'",
      "code = 'spend_limit_reached'",
      "status >= 400 and status = 402",
      "status >= 400 and status >= 500 and status < 600",
      "operation = 'listModels'",
      "version = '2024-11-20'",
      "outcome = 'interrupted'",
      "api_key_id = 'key_4'",
      "api_key_id = 'key_none'",
      "version = '2026-11-23' and code = 'upstream_unavailable'",
    ])
      expect(await rowsLookedAtInVain(where), where).toBeLessThan(2_500);
  });
});
