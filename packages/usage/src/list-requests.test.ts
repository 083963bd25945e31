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
      { status: 404, code: "model_not_found" },
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
