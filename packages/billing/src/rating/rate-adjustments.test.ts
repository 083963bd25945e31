import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { period, samplePrices, used } from "../testing/sample-invoice.ts";
import { rateAdjustments } from "./rate-adjustments.ts";
import { rateSegment } from "./rate-segment.ts";
import type { UsageSum } from "./types.ts";

const terms = {
  segment: { period, start: period.start, end: period.end, plan: "build" },
  prices: samplePrices,
  batchDiscountPercent: 50,
};
const input = (tokens: bigint) => used("build", "input", tokens);
const adjust = (usage: readonly UsageSum[], corrections: readonly UsageSum[]) =>
  rateAdjustments({ ...terms, usage, corrections }).map((one) => [
    one.tokens,
    one.includedTokens,
    one.chargedTokens,
    one.amount,
  ]);

describe("rateAdjustments", () => {
  it("charges what was missing, after the included tokens that were left", () => {
    expect(adjust([input(900_000n)], [input(300_000n)])).toEqual([[300_000n, 100_000n, 200_000n, 400_000_000_000n]]);
    expect(adjust([], [input(5n)])).toEqual([[5n, 5n, 0n, 0n]]);
  });

  it("gives back what was too much, down to nothing", () => {
    expect(adjust([input(1_200_000n)], [input(-300_000n)])).toEqual([
      [-300_000n, -100_000n, -200_000n, -400_000_000_000n],
    ]);
    expect(adjust([input(7n)], [input(-7n)])).toEqual([[-7n, -7n, 0n, 0n]]);
    expect(() => adjust([input(7n)], [input(-8n)])).toThrow("below zero");
  });

  it("adds corrections up before it looks, and says nothing when they cancel out", () => {
    expect(adjust([input(10n)], [input(-20n), input(20n)])).toEqual([]);
    expect(adjust([input(10n)], [])).toEqual([]);
  });

  it("tells batch calls apart", () => {
    const batch = { ...used("build", "output", 10n), batch: true };
    expect(adjust([used("build", "output", 10n)], [batch])).toEqual([[10n, 0n, 10n, 40_000_000n]]);
    const both = [used("build", "output", 3n), { ...batch, tokens: 4n }];
    expect(adjust([batch], both)).toEqual([
      [4n, 0n, 4n, 16_000_000n],
      [3n, 0n, 3n, 24_000_000n],
    ]);
  });

  it("takes the discount of a commit off", () => {
    const corrections = [used("build", "output", 10n)];
    const [line] = rateAdjustments({ ...terms, usage: [], corrections, discountPercent: 5 });
    expect(line).toMatchObject({ plan: "build", unitPrice: 7_600_000n, amount: 76_000_000n });
    expect(() => rateAdjustments({ ...terms, usage: [], corrections, discountPercent: 0.01 })).not.toThrow();
    const odd = {
      ...samplePrices,
      rows: (plan: string) => samplePrices.rows(plan).map((row) => ({ ...row, picodollars: 1n })),
    };
    expect(() => rateAdjustments({ ...terms, prices: odd, usage: [], corrections, discountPercent: 5 })).toThrow(
      "fraction",
    );
  });

  it("with what was charged before sums to what should have been charged", () => {
    const tokens = fc.bigInt({ min: 0n, max: 3_000_000n });
    const total = (usage: readonly UsageSum[]) =>
      rateSegment({ ...terms, usage }).reduce((sum, { amount }) => sum + amount, 0n);
    fc.assert(
      fc.property(tokens, tokens, tokens, tokens, (a, b, c, d) => {
        const usage = [input(a), used("build", "output", b)];
        const right = [input(c), used("build", "output", d)];
        const adjustments = rateAdjustments({
          ...terms,
          usage,
          corrections: [input(c - a), used("build", "output", d - b)],
        });
        expect(total(usage) + adjustments.reduce((sum, { amount }) => sum + amount, 0n)).toBe(total(right));
      }),
    );
  });
});
