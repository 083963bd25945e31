import { fromDecimalString } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { describe, expect, it } from "vitest";
import { sampleDeprecation } from "../../../test/harness/deprecations.ts";
import { comparePrices } from "./compare-prices.ts";
import type { Use } from "./types.ts";

const catalogue = loadCatalogue();
const now = new Date("2026-12-01T00:00:00Z");
const deprecation = sampleDeprecation({ subject: "sundial-0-code", successor: "sundial-1-code" });

function useOf(tokens: Pick<Use, "inputTokens" | "cachedInputTokens" | "outputTokens">): Use {
  return {
    organizationId: "org_1",
    mode: "live",
    apiKeyId: "key_1",
    operation: "createChatCompletion",
    model: "sundial-0-code",
    version: "2026-11-23",
    client: null,
    calls: 1,
    callsPerDay: 1,
    firstSeenAt: now,
    lastSeenAt: now,
    cost: null,
    ...tokens,
  };
}

const uses = [
  useOf({ inputTokens: 1_000_000n, cachedInputTokens: 400_000n, outputTokens: 0n }),
  useOf({ inputTokens: 0n, cachedInputTokens: 0n, outputTokens: 500_000n }),
];

describe("comparePrices", () => {
  it("adds up all uses at both lists of prices", () => {
    // A million tokens of sundial-0-code cost 0.70 USD in, 0.35 cached, 2.10 out: 0.6 x 0.70 + 0.4 x 0.35 + 0.5 x 2.10 = 0.42 + 0.14 + 1.05.
    // Of sundial-1-code 1.25, 0.125 and 10.00: 0.6 x 1.25 + 0.4 x 0.125 + 0.5 x 10 = 0.75 + 0.05 + 5.
    expect(comparePrices({ deprecation, uses }, { catalogue, now })).toEqual({
      current: fromDecimalString("1.61"),
      successor: fromDecimalString("5.80"),
    });
  });

  it("uses the prices of the day: before 2026-03-02 the model cost 0.90, 0.45 and 2.70", () => {
    const before = new Date("2026-03-01T23:59:59Z");
    // 0.6 x 0.90 + 0.4 x 0.45 + 0.5 x 2.70 = 0.54 + 0.18 + 1.35
    const compared = comparePrices({ deprecation, uses }, { catalogue, now: before });
    expect(compared?.current).toBe(fromDecimalString("2.07"));
  });

  it("is zero without tokens, and nothing where there is nothing to compare with", () => {
    expect(comparePrices({ deprecation, uses: [] }, { catalogue, now })).toEqual({ current: 0n, successor: 0n });
    for (const members of [{ successor: null }, { successor: "no-model" }, { kind: "field" as const }])
      expect(comparePrices({ deprecation: { ...deprecation, ...members }, uses }, { catalogue, now })).toBeNull();
  });
});
