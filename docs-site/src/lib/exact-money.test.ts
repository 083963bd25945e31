import { describe, expect, it } from "vitest";
import { differenceOf, moneyOf, percentOf, roundToCents, sumOf } from "./exact-money.ts";

const usd = (amount: string) => ({ amount });

describe("roundToCents", () => {
  it.each([
    ["half to the even cent below", 5_000_000_000n, 0n],
    ["half to the even cent above", 15_000_000_000n, 20_000_000_000n],
    ["more than half up", 5_000_000_001n, 10_000_000_000n],
    ["less than half down", 14_999_999_999n, 10_000_000_000n],
    ["a negative half to the even cent", -15_000_000_000n, -20_000_000_000n],
    ["a negative half to nothing", -5_000_000_000n, 0n],
    ["a negative amount to the nearest", -9_600_000_000n, -10_000_000_000n],
  ])("takes %s", (_, exact, rounded) => {
    expect(roundToCents(exact)).toBe(rounded);
  });
});

describe("sums and differences", () => {
  it("are exact where floating point is not", () => {
    expect(sumOf([usd("0.1"), usd("0.2"), usd("0.000000000001")])).toEqual(usd("0.300000000001"));
    expect(differenceOf(usd("1.00"), usd("1.000000000001"))).toEqual(usd("-0.000000000001"));
    expect(moneyOf(-1_500_000_000_000n)).toEqual(usd("-1.50"));
  });
});

describe("percentOf", () => {
  it.each([
    ["162.345612", "250.00", 64.9],
    ["6.10", "5.00", 100],
    ["-1.00", "5.00", 0],
    ["0.00", "0.00", 100],
  ])("%s of %s is %d", (part, whole, percent) => {
    expect(percentOf(usd(part), usd(whole))).toBe(percent);
  });
});
