import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest, rational } from "../testing/rational.ts";
import { fromCents, toCents } from "./to-cents.ts";

const half = 5_000_000_000n;

describe("toCents", () => {
  it.each([
    [0n, 0n],
    [half - 1n, 0n],
    [half, 0n],
    [half + 1n, 1n],
    [3n * half, 2n],
    [5n * half, 2n],
    [-half, 0n],
    [-half - 1n, -1n],
    [-3n * half, -2n],
    [-5n * half, -2n],
    [2n ** 63n * half * 2n, 2n ** 63n],
  ])("of %s picodollars is %s", (amount, cents) => {
    expect(toCents(amount)).toBe(cents);
  });

  it("is the nearest cent, the even one of two, as fractions say", () => {
    const amount = fc.oneof(
      fc.bigInt(),
      fc.bigInt().map((count) => count * half),
    );
    fc.assert(
      fc.property(amount, (picodollars) => {
        expect(toCents(picodollars)).toBe(nearest(rational(picodollars, 2n * half)));
      }),
      { numRuns: 5_000 },
    );
  });

  it("is undone by fromCents", () => {
    fc.assert(fc.property(fc.bigInt(), (cents) => toCents(fromCents(cents)) === cents));
  });
});
