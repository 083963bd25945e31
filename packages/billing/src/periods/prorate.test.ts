import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodAt } from "./period-at.ts";
import { prorateAmount, prorateTokens } from "./prorate.ts";

const period = periodAt(new Date("2026-04-01T00:00:00.500Z"), new Date("2026-04-10T00:00:00Z"));
const seconds = 30 * 86_400;
const after = (count: number) => new Date(period.start.getTime() + count * 1000);
const stretch = (from: number, until: number) => ({ period, start: after(from), end: after(until) });

describe("prorateAmount", () => {
  it("takes the whole month for the whole period, and nothing for nothing", () => {
    expect(prorateAmount(29_000_000_000_000n, stretch(0, seconds))).toBe(29_000_000_000_000n);
    expect(prorateAmount(29_000_000_000_000n, stretch(5, 5))).toBe(0n);
  });

  it("goes by the second", () => {
    expect(prorateAmount(2_592_000n, stretch(0, 1))).toBe(1n);
    expect(prorateAmount(2_592_000n, stretch(100, 86_500))).toBe(86_400n);
    const withinASecond = { period, start: period.start, end: new Date(period.start.getTime() + 1999) };
    expect(prorateAmount(2_592_000n, withinASecond)).toBe(1n);
  });

  it("sums over contiguous stretches to the month exactly", () => {
    const cuts = fc.array(fc.integer({ min: 0, max: seconds * 1000 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), cuts, (amount, inside) => {
        const instants = [0, ...inside.toSorted((a, b) => a - b), seconds * 1000].map(
          (ms) => new Date(period.start.getTime() + ms),
        );
        const parts = instants
          .slice(1)
          .map((end, i) => prorateAmount(amount, { period, start: instants[i] ?? end, end }));
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
      }),
    );
  });

  it("refuses what lies outside of the period", () => {
    expect(() => prorateAmount(1n, stretch(-1, 5))).toThrow(RangeError);
    expect(() => prorateAmount(1n, stretch(0, seconds + 1))).toThrow(RangeError);
  });
});

describe("prorateTokens", () => {
  it.each([
    [1_000_000n, 0, seconds, 1_000_000n],
    [1_000_000n, 0, seconds / 2, 500_000n],
    [1n, 0, 1, 1n],
    [3n, 10, 10 + seconds / 2, 2n],
    [1_000_000n, 7, 7, 0n],
    [0n, 0, seconds, 0n],
    [2n ** 63n - 1n, 0, seconds, 2n ** 63n - 1n],
  ])("gives of %s tokens, from second %s to %s, %s", (tokens, from, until, expected) => {
    expect(prorateTokens(tokens, stretch(from, until))).toBe(expected);
  });

  it("never gives less in two stretches than in one, and at most one token more", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }), fc.integer({ min: 0, max: seconds }), (tokens, cut) => {
        const extra = prorateTokens(tokens, stretch(0, cut)) + prorateTokens(tokens, stretch(cut, seconds)) - tokens;
        expect(extra === 0n || extra === 1n).toBe(true);
      }),
    );
  });
});
