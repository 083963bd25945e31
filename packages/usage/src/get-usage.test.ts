import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { sampleRecord } from "../../../test/harness/sample-record.ts";
import { type GetUsageInput, getUsage } from "./get-usage.ts";
import { createRequestLedger } from "./request-ledger.ts";
import type { RequestRecord } from "./types.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function store(organizationId: string, records: readonly Partial<RequestRecord>[]): Promise<void> {
  const ledger = createRequestLedger(database);
  await Promise.all(records.map((members) => ledger.append(sampleRecord({ organizationId, ...members }))));
}

const usageOf = (organizationId: string, input: GetUsageInput) =>
  getUsage(contextOf(database, { organizationId }), input);
const at = (time: string) => new Date(`2026-11-${time}Z`);
const november: GetUsageInput = { start: at("01T00:00:00"), end: at("30T00:00:00"), bucket: "day" };

describe("getUsage", () => {
  it("sums into UTC buckets, oldest first, leaving empty ones out", async () => {
    await store("org_days", [
      { createdAt: at("03T23:59:59.999"), inputTokens: 1n, outputTokens: 2n },
      { createdAt: at("01T00:00:00"), inputTokens: 10n, cachedInputTokens: 4n, outputTokens: 20n },
      { createdAt: at("01T12:00:00"), inputTokens: 100n, outputTokens: 200n },
    ]);
    expect(await usageOf("org_days", november)).toEqual([
      {
        start: at("01T00:00:00"),
        end: at("02T00:00:00"),
        group: null,
        requests: 2n,
        samples: 0n,
        inputTokens: 110n,
        cachedInputTokens: 4n,
        outputTokens: 220n,
      },
      {
        start: at("03T00:00:00"),
        end: at("04T00:00:00"),
        group: null,
        requests: 1n,
        samples: 0n,
        inputTokens: 1n,
        cachedInputTokens: 0n,
        outputTokens: 2n,
      },
    ]);
  });

  it("takes the half-open range at its word", async () => {
    await store("org_range", [{ createdAt: at("05T10:00:00") }, { createdAt: at("05T11:00:00") }]);
    const between = (start: string, end: string) =>
      usageOf("org_range", { start: at(start), end: at(end), bucket: "hour" });
    expect(await between("05T10:00:00", "05T11:00:00")).toMatchObject([{ requests: 1n }]);
    expect(await between("05T10:00:00.001", "05T11:00:00.001")).toMatchObject([{ start: at("05T11:00:00") }]);
    expect(await between("05T11:00:00.001", "05T12:00:00")).toEqual([]);
  });

  it("does not lose a token to rounding", async () => {
    const inputTokens = 9_007_199_254_740_993n;
    await store("org_big", [
      { createdAt: at("06T00:00:00"), inputTokens },
      { createdAt: at("06T00:00:01"), inputTokens },
    ]);
    expect(await usageOf("org_big", november)).toMatchObject([{ inputTokens: 2n * inputTokens }]);
  });

  it("groups by the model asked for, or by key, within each bucket", async () => {
    await store("org_groups", [
      { createdAt: at("07T00:00:00"), model: "b", apiKeyId: "key_1" },
      { createdAt: at("07T00:00:00"), model: "a", apiKeyId: "key_2" },
      { createdAt: at("08T00:00:00"), model: "a", apiKeyId: "key_2" },
    ]);
    const groups = async (groupBy: "model" | "api_key") =>
      (await usageOf("org_groups", { ...november, groupBy })).map(({ start, group }) => [start.getUTCDate(), group]);
    expect(await groups("model")).toEqual([
      [7, "a"],
      [7, "b"],
      [8, "a"],
    ]);
    expect(await groups("api_key")).toEqual([
      [7, "key_1"],
      [7, "key_2"],
      [8, "key_2"],
    ]);
  });

  it("counts inference alone, of its own organization and mode", async () => {
    await store("org_own", [
      { createdAt: at("09T00:00:00") },
      { createdAt: at("09T00:00:00"), operation: "listModels", model: null },
      { createdAt: at("09T00:00:00"), mode: "live" },
    ]);
    await store("org_other", [{ createdAt: at("09T00:00:00") }]);
    expect(await usageOf("org_own", november)).toMatchObject([{ requests: 1n }]);
  });

  it.each([
    ["that is empty", "hour", "2026-11-01", "2026-11-01"],
    ["that runs backwards", "day", "2026-11-02", "2026-11-01"],
    ["of more than 31 days by the hour", "hour", "2026-10-01", "2026-11-02"],
    ["of more than 400 days by the day", "day", "2025-10-01", "2026-11-30"],
  ] as const)("refuses a range %s", async (_, bucket, start, end) => {
    const input = { start: new Date(start), end: new Date(end), bucket };
    await expect(usageOf("org_own", input)).rejects.toMatchObject({ code: "invalid_time_range", param: "start" });
  });

  it("answers the longest ranges there may be", async () => {
    const end = at("30T00:00:00");
    const longest = (days: number) => new Date(end.getTime() - days * 86_400_000);
    expect(await usageOf("org_none", { start: longest(31), end, bucket: "hour" })).toEqual([]);
    expect(await usageOf("org_none", { start: longest(400), end, bucket: "day" })).toEqual([]);
  });
});
