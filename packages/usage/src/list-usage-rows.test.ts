import { encodeCursor } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createOwnedOrganization } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { rollUpAll } from "../../../test/harness/roll-ups.ts";
import { sampleRecordAt } from "../../../test/harness/sample-record.ts";
import { type ListUsageRowsInput, listUsageRows } from "./list-usage-rows.ts";
import { createRequestLedger } from "./request-ledger.ts";
import { recordAdjustment } from "./rollup/record-adjustment.ts";
import { rollUpUsage } from "./rollup/roll-up-usage.ts";
import type { RequestRecord, UsageRow } from "./types.ts";

let database: TestDatabase;
let organizationId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  organizationId = (await createOwnedOrganization(database)).organization.id;
});
afterAll(() => database.drop());

const start = new Date("2026-11-01T10:00:30Z");
const line: Omit<ListUsageRowsInput, "limit"> = {
  start,
  end: new Date("2026-11-03T11:00:30Z"),
  model: "a",
  tokenClass: "input",
  outcomes: ["succeeded", "client_disconnected", "adjusted"],
};
const ctx = () => contextOf(database, { organizationId, mode: "live" });

/** Many in the same millisecond, over two days. */
function drawCalls(): RequestRecord[] {
  return Array.from({ length: 90 }, (_, i) =>
    sampleRecordAt(new Date(+start + Math.floor(i / 4) * 7_919_000), {
      organizationId,
      mode: "live",
      model: i % 7 === 0 ? "b" : "a",
      outcome: i % 5 === 0 ? "failed" : i % 3 === 0 ? "client_disconnected" : "succeeded",
      inputTokens: BigInt(100 + i),
      cachedInputTokens: BigInt(i % 4),
      outputTokens: BigInt(i),
    }),
  );
}

async function readAll(limit: number, input = line, beforePage = async () => {}): Promise<UsageRow[]> {
  const rows: UsageRow[] = [];
  for (let after: string | undefined; ; ) {
    await beforePage();
    const page = await listUsageRows(ctx(), { ...input, limit, after });
    expect(page.data.length).toBeLessThanOrEqual(limit);
    rows.push(...page.data);
    if (!page.hasMore) return rows;
    after = page.nextCursor ?? undefined;
  }
}

describe("listUsageRows", () => {
  it("pages through calls and adjustments in order, with the tokens that came before", async () => {
    const calls = drawCalls();
    const ledger = createRequestLedger(database);
    await Promise.all(calls.map((call) => ledger.append(call)));
    const counts = { inputTokens: -5n, cachedInputTokens: 0n, outputTokens: 0n };
    const adjusted = await recordAdjustment(ctx(), {
      of: { requestId: calls[32]?.id ?? "" },
      ...counts,
      reason: "twice",
    });
    const counted = calls.filter(({ model, outcome }) => model === "a" && outcome !== "failed");
    const expected = [
      ...counted.map((call) => ({
        id: call.id,
        at: +call.createdAt,
        tokens: call.inputTokens - call.cachedInputTokens,
      })),
      { id: adjusted.id, at: +adjusted.at, tokens: -5n },
    ].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    let tokensBefore = 0n;
    const running = expected.map(({ id, tokens }) => {
      const row = { id, tokens, tokensBefore };
      tokensBefore += tokens;
      return row;
    });
    const shown = (rows: readonly UsageRow[]) =>
      rows.map(({ id, tokens, tokensBefore: sum }) => ({ id, tokens, tokensBefore: sum }));
    // Some of it rolled up, more with each page, then all.
    for (const limit of [3, 7]) {
      const roll = () => rollUpUsage(database.db, { batchMax: 10 }).then(() => {});
      expect(shown(await readAll(limit, line, roll))).toEqual(running);
    }
    await rollUpAll(database);
    for (const limit of [1, 1_000]) expect(shown(await readAll(limit))).toEqual(running);
  });

  it("counts the tokens of each class", async () => {
    const classes = ["input", "cached_input", "output", "embedding"] as const;
    const sums = await Promise.all(
      classes.map((tokenClass) => readAll(1_000, { ...line, tokenClass, outcomes: ["failed"] })),
    );
    const [input, cached, output, embedding] = sums.map((rows) => rows.map(({ tokens }) => tokens));
    const rows = sums[0] ?? [];
    expect(rows.length).toBeGreaterThan(5);
    expect(input).toEqual(rows.map((row) => row.inputTokens - row.cachedInputTokens));
    expect(cached).toEqual(rows.map((row) => row.cachedInputTokens));
    expect(output).toEqual(rows.map((row) => row.outputTokens));
    expect(embedding).toEqual(rows.map((row) => row.inputTokens));
  });

  it("keeps to its range, mode and outcomes", async () => {
    const none = await readAll(10, { ...line, outcomes: [] });
    expect(none).toEqual([]);
    const later = { ...line, start: new Date(+start + 1) };
    expect((await readAll(10, later)).every(({ at }) => at >= later.start && at < later.end)).toBe(true);
    expect(await listUsageRows({ ...ctx(), mode: "test" }, { ...line, limit: 10 })).toMatchObject({ data: [] });
  });

  it.each(["x", encodeCursor("req_1"), encodeCursor("1:key_1"), encodeCursor("99999999999999999999:req_1")])(
    "refuses the cursor %j",
    async (after) => {
      await expect(listUsageRows(ctx(), { ...line, limit: 1, after })).rejects.toMatchObject({
        code: "invalid_cursor",
      });
    },
  );
});
