import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { rollUpAll } from "../../../test/harness/roll-ups.ts";
import { sampleRecord } from "../../../test/harness/sample-record.ts";
import { createRequestLedger } from "./request-ledger.ts";
import { sumUsage } from "./sum-usage.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const organizationId = "org_bill";
const at = (time: string) => new Date(`2026-${time}Z`);
const ctx = () => contextOf(database, { organizationId, mode: "live" });
const sum = (outcome: string, calls: bigint, model = "a") => ({
  model,
  outcome,
  requests: calls,
  inputTokens: 10n * calls,
  cachedInputTokens: 0n,
  outputTokens: 20n * calls,
});

describe("sumUsage", () => {
  it("sums by model and outcome over whole minutes, half-open, whether rolled up or not", async () => {
    const ledger = createRequestLedger(database);
    const append = (createdAt: Date, members: object = {}) =>
      ledger.append(sampleRecord({ organizationId, mode: "live", model: "a", createdAt, ...members }));
    await Promise.all([
      append(at("10-31T10:06:59.999")),
      append(at("10-31T10:07:00")),
      append(at("11-10T00:00:00"), { outcome: "interrupted" }),
      append(at("11-10T00:00:00"), { model: "b", outcome: "client_disconnected" }),
      append(at("11-10T00:00:00"), { mode: "test" }),
      append(at("11-10T00:00:00"), { organizationId: "org_other" }),
      append(at("11-30T10:06:59.999"), { apiKeyId: "key_2" }),
      append(at("11-30T10:07:00")),
    ]);
    const period = { start: at("10-31T10:07:00"), end: at("11-30T10:07:00") };
    const expected = [sum("interrupted", 1n), sum("succeeded", 2n), sum("client_disconnected", 1n, "b")];
    expect(await sumUsage(ctx(), period)).toEqual(expected);
    await rollUpAll(database);
    expect(await sumUsage(ctx(), period)).toEqual(expected);
    expect(await sumUsage(ctx(), { ...period, apiKeyId: "key_2" })).toEqual([sum("succeeded", 1n)]);
    expect(await sumUsage(ctx(), { ...period, outcomes: ["client_disconnected"] })).toEqual([expected[2]]);
    expect(await sumUsage(ctx(), { ...period, outcomes: [] })).toEqual([]);
  });

  it.each([
    ["begins within a minute", "11-01T00:00:00.001", "11-02T00:00:00"],
    ["ends within a minute", "11-01T00:00:00", "11-01T00:00:30"],
    ["is empty", "11-01T00:00:00", "11-01T00:00:00"],
  ])("refuses a range that %s", async (_, start, end) => {
    const asked = sumUsage(ctx(), { start: at(start), end: at(end) });
    await expect(asked).rejects.toMatchObject({ code: "invalid_time_range" });
  });
});
