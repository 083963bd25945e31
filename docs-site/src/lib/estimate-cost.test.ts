import type { Plan, PlanPrice } from "@sundial/sdk";
import { describe, expect, it } from "vitest";
import { compareCosts, type MonthOfUse } from "./estimate-cost.ts";

const usd = (amount: string) => ({ amount, currency: "usd" as const });
const nowMs = Date.parse("2026-12-15T00:00:00Z");

function priceOf(tokenClass: PlanPrice["token_class"], perToken: string, members: Partial<PlanPrice> = {}): PlanPrice {
  return {
    id: `price_${tokenClass}`,
    model: "sundial-1",
    token_class: tokenClass,
    per_token: usd(perToken),
    per_million: usd("0.00"),
    included_tokens: 0,
    effective_from: "2026-11-23T00:00:00Z",
    effective_until: null,
    ...members,
  };
}

function planOf(members: Partial<Plan>): Plan {
  return {
    id: "build",
    name: "Build",
    description: "",
    features: [],
    support: { level: "email", first_response_hours: 24 },
    base: usd("20.00"),
    seats: { included: 3, price: usd("5.00") },
    rate_limits: { requests_per_minute: 1, tokens_per_minute: 1, concurrency: 1 },
    spend_limit: { default: null, maximum: null },
    commitment: null,
    batch_discount_percent: 0,
    is_self_service: true,
    prices: [priceOf("input", "0.000002"), priceOf("output", "0.000008")],
    ...members,
  };
}

const month = (members: Partial<MonthOfUse> = {}): MonthOfUse => ({
  model: "sundial-1",
  tokens: { input: 1_000_000n },
  seats: 3,
  ...members,
});

const estimateOf = (plan: Partial<Plan>, use: Partial<MonthOfUse> = {}) =>
  compareCosts([planOf(plan)], month(use), nowMs).estimates[0];

describe("what a month costs", () => {
  it("is base, further seats, and tokens beyond the included ones", () => {
    const prices = [priceOf("input", "0.000002", { included_tokens: 400_000 }), priceOf("output", "0.000008")];
    const estimate = estimateOf({ prices }, { tokens: { input: 1_000_000n, output: 10n }, seats: 5 });
    expect(estimate).toMatchObject({
      base: { amount: "20.00" },
      seats: { amount: "10.00" },
      usage: { amount: "1.20" },
      total: { amount: "31.20" },
      obstacle: null,
    });
    expect(estimate?.lines.map(({ included, charged }) => [included, charged])).toEqual([
      [400_000n, 600_000n],
      [0n, 10n],
    ]);
  });

  it("rounds each line once, half to even", () => {
    const of = (input: bigint) =>
      estimateOf({ prices: [priceOf("input", "0.0001")] }, { tokens: { input } })?.usage.amount;
    expect([of(50n), of(150n), of(151n)]).toEqual(["0.00", "0.02", "0.02"]);
  });

  it("has the tokens that no floating point holds", () => {
    const input = 999_999_999_999_999n;
    expect(estimateOf({ prices: [priceOf("input", "0.000000000003")] }, { tokens: { input } })?.usage.amount).toBe(
      "3000.00",
    );
    expect(estimateOf({ prices: [priceOf("input", "0.01")] }, { tokens: { input } })?.usage.amount).toBe(
      "9999999999999.99",
    );
  });

  it("is at the prices of the day", () => {
    const prices = [
      priceOf("input", "0.000002", { effective_until: "2026-12-15T00:00:00Z" }),
      priceOf("input", "0.000001", { effective_from: "2026-12-15T00:00:00Z" }),
    ];
    expect(estimateOf({ prices })?.usage.amount).toBe("1.00");
  });

  it("is never below a commitment, which takes its discount off usage", () => {
    const commitment = { amount: usd("100.00"), discount_percent: 12.5 };
    expect(estimateOf({ commitment })?.usage.amount).toBe("100.00");
    expect(estimateOf({ commitment }, { tokens: { input: 100_000_000n } })?.usage.amount).toBe("175.00");
  });
});

describe("a plan that is none for such a month", () => {
  it.each<[string, Partial<Plan>, Partial<MonthOfUse>, RegExp]>([
    ["has not the model", {}, { model: "sundial-9" }, /not part/],
    ["has no seats to add", { seats: { included: 3, price: null } }, { seats: 4 }, /3 people/],
    ["stops at its limit", { spend_limit: { default: null, maximum: usd("1.99") } }, {}, /ends at \$1.99/],
    ["stops at what is included", { spend_limit: { default: null, maximum: usd("0.00") } }, {}, /too few/],
    ["is agreed on", { base: null }, {}, /agreed/],
  ])("%s", (_, plan, use, said) => {
    expect(estimateOf(plan, use)?.obstacle).toMatch(said);
  });

  it("is possible at the limit itself", () => {
    expect(estimateOf({ spend_limit: { default: null, maximum: usd("2.00") } })?.obstacle).toBeNull();
  });
});

describe("the cheapest", () => {
  const free = planOf({ id: "free", base: usd("0.00"), spend_limit: { default: null, maximum: usd("0.00") } });
  const build = planOf({});
  const scale = planOf({ id: "scale", base: usd("21.00"), prices: [priceOf("input", "0.000001")] });

  it("is the one that costs least of those that are possible", () => {
    expect(compareCosts([free, build, scale], month(), nowMs).cheapestId).toBe("build");
    expect(compareCosts([free, build, scale], month({ tokens: { input: 2_000_000n } }), nowMs).cheapestId).toBe(
      "scale",
    );
    expect(compareCosts([free, build, scale], month({ tokens: {} }), nowMs).cheapestId).toBe("free");
  });

  it("is none when none is possible", () => {
    expect(compareCosts([free], month(), nowMs).cheapestId).toBeNull();
  });
});
