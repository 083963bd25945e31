import { mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toDecimalString } from "@sundial/kernel";
import { describe, expect, it } from "vitest";
import { writePlanFiles } from "../testing/write-plan-files.ts";
import { loadPlans } from "./load-plans.ts";

const load = (changes: Readonly<Record<string, unknown>> = {}) => loadPlans(writePlanFiles(changes).directory);
const period = (from: string, until?: string) => ({
  effective_from: from,
  effective_until: until,
  percent_of_list: 90,
});

describe("the reviewed plans", () => {
  const plans = loadPlans();

  it("are the four, from the cheapest on", () => {
    expect([...plans.keys()]).toEqual(["free", "build", "scale", "enterprise"]);
  });

  it("let a dearer plan do more and charge less for tokens and seats", () => {
    const all = [...plans.values()];
    for (const [i, plan] of all.entries()) {
      const cheaper = all[i - 1];
      if (!cheaper) continue;
      expect(plan.basePerMonth).toBeGreaterThan(cheaper.basePerMonth);
      expect(plan.rateLimits.requestsPerMinute).toBeGreaterThan(cheaper.rateLimits.requestsPerMinute);
      expect(plan.rateLimits.concurrentRequests).toBeGreaterThan(cheaper.rateLimits.concurrentRequests);
      expect(plan.seats.included).toBeGreaterThan(cheaper.seats.included);
      expect(plan.support.firstResponseHours).toBeLessThan(cheaper.support.firstResponseHours);
      expect(plan.prices.at(-1)?.percentOfList).toBeLessThanOrEqual(cheaper.prices.at(-1)?.percentOfList ?? 0);
    }
  });

  it("stop a Free organization when its included tokens are used up", () => {
    expect(plans.get("free")?.spendLimit).toEqual({ defaultPerMonth: 0n, maxPerMonth: 0n });
  });
});

describe("a directory of plans", () => {
  it("reads amounts exactly, dates as UTC days, and what is not named as none", () => {
    const plan = load({ base_per_month: "29.000000000001", minimum_commit: undefined }).get("test");
    expect(toDecimalString(plan?.basePerMonth ?? 0n)).toBe("29.000000000001");
    expect(plan?.minimumCommit).toBeNull();
    expect(plan?.prices).toEqual([
      {
        effectiveFrom: new Date("2026-01-01T00:00:00Z"),
        effectiveUntil: null,
        percentOfList: 90,
        exceptions: new Map(),
        includedTokens: new Map([["chat", new Map([["input", 1000n]])]]),
      },
    ]);
  });

  it.each([
    ["id", { id: "Test" }],
    ["description", { description: undefined }],
    ["features", { features: [] }],
    ["support.level", { support: { level: "none", first_response_hours: 1 } }],
    ["support.first_response_hours", { support: { level: "email" } }],
    ["base_per_month", { base_per_month: 29 }],
    ["base_per_month", { base_per_month: "-29.00" }],
    ["base_per_month", { base_per_month: "29.0000000000001" }],
    ["seats.included", { seats: { price_per_month: "12.00" } }],
    ["seats.included", { seats: { included: 0, price_per_month: "12.00" } }],
    ["prices", { prices: [] }],
    ["prices.0.percent_of_list", { prices: [{ effective_from: "2026-01-01", percent_of_list: 33.333 }] }],
    ["prices.0.percent_of_list", { prices: [{ effective_from: "2026-01-01", percent_of_list: 101 }] }],
    ["prices.0.effective_from", { prices: [{ effective_from: "2026-02-30", percent_of_list: 90 }] }],
    [
      "prices.0.included_tokens.chat",
      { prices: [{ ...period("2026-01-01"), included_tokens: { chat: { vision: 1 } } }] },
    ],
    [
      "prices.0.included_tokens.chat.input",
      { prices: [{ ...period("2026-01-01"), included_tokens: { chat: { input: 0.5 } } }] },
    ],
    ["batch_discount_percent", { batch_discount_percent: -1 }],
    ["rate_limits.concurrent_requests", { rate_limits: { requests_per_minute: 1, tokens_per_minute: 1 } }],
    ["spend_limit.max_per_month", { spend_limit: { default_per_month: "100.00" } }],
    ["minimum_commit.discount_percent", { minimum_commit: { per_month: "50.00" } }],
    ["the file", { colour: "red" }],
  ])("refuses a wrong %s", (field, changes) => {
    expect(() => load(changes)).toThrow(`test.yaml: ${field}: `);
  });

  it.each([
    ["a gap", [period("2026-01-01", "2026-02-01"), period("2026-03-01")], "leaves a gap"],
    ["an overlap", [period("2026-01-01", "2026-03-02"), period("2026-03-01")], "overlaps"],
    ["an open period before another", [period("2026-01-01"), period("2026-03-01")], "is missing"],
    [
      "a period that ends before it begins",
      [period("2026-01-01", "2025-12-01"), period("2025-12-01")],
      "must be after",
    ],
    ["an end of all prices", [period("2026-01-01", "2026-02-01")], "the last period must have no end"],
  ])("refuses %s", (_, prices, problem) => {
    expect(() => load({ prices })).toThrow(`test.yaml: prices.0.effective_until: ${problem}`);
  });

  it.each([
    [
      "a default above the most",
      { spend_limit: { default_per_month: "200.01", max_per_month: "200.00" } },
      "is above max_per_month",
    ],
    [
      "a limit below the commit",
      { minimum_commit: { per_month: "100.01", discount_percent: 10 } },
      "is below the minimum commit of 100.01",
    ],
  ])("refuses %s", (_, changes, problem) => {
    expect(() => load(changes)).toThrow(`test.yaml: spend_limit.default_per_month: ${problem}`);
  });

  it("refuses a commitment to nothing", () => {
    const changes = { minimum_commit: { per_month: "0.00", discount_percent: 10 } };
    expect(() => load(changes)).toThrow("test.yaml: minimum_commit.per_month: commits to nothing");
  });

  it("refuses a file that is not named like its plan, one that is no YAML, and an empty directory", () => {
    const { directory } = writePlanFiles();
    renameSync(join(directory, "test.yaml"), join(directory, "other.yaml"));
    writeFileSync(join(directory, "broken.yaml"), "id: [");
    expect(() => loadPlans(directory)).toThrow("other.yaml: id: is test, so the file must be test.yaml");
    expect(() => loadPlans(directory)).toThrow("broken.yaml: is not valid YAML");
    expect(() => loadPlans(mkdtempSync(join(tmpdir(), "plans-")))).toThrow("holds no plan");
  });
});
