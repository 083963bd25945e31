import { describe, expect, it } from "vitest";
import { apportion } from "./apportion.ts";
import { computeStatement } from "./compute-statement.ts";

const months = 100_000;

/** Numbers that look random and are the same at each run (mulberry32): a hundred thousand months through fast-check would take the suite minutes. */
function createNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function randomMonth(next: (below: number) => number) {
  const largest = 10n ** BigInt(next(17));
  return Array.from({ length: next(8) }, (_, index) => ({
    listingId: `lst_${index}`,
    requests: 1n,
    installations: 1,
    usage: 0n,
    // Zero, small, large, and often alike, where remainders tie.
    paid: next(4) === 0 ? 5_000_000_000n * BigInt(next(4)) : BigInt(next(2 ** 31)) * largest,
  }));
}

const sumOf = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);

describe("computeStatement", () => {
  it(`has lines that add up exactly in ${months} random months`, () => {
    const next = createNumbers(20_261_126);
    let differences = 0n;
    let unfair = 0;
    for (let made = 0; made < months; made++) {
      const month = randomMonth(next);
      const { lines, paidCents, shareCents } = computeStatement(month, next(101));
      const paidLeft = sumOf(lines.map((line) => line.paidCents)) - paidCents;
      const shareLeft = sumOf(lines.map((line) => line.shareCents)) - shareCents;
      differences += paidLeft * paidLeft + shareLeft * shareLeft;
      for (const line of lines) {
        const isOff = line.paidCents * 10_000_000_000n > line.paid + 10_000_000_000n;
        if (line.shareCents > line.paidCents || line.shareCents < 0n || isOff) unfair++;
      }
    }
    expect({ differences, unfair }).toEqual({ differences: 0n, unfair: 0 });
  });

  it("gives what is left to the listings that were cut the most", () => {
    const of = (...cents: number[]) =>
      cents.map((paid, index) => ({
        listingId: `lst_${index}`,
        requests: 1n,
        installations: 1,
        usage: 0n,
        paid: BigInt(Math.round(paid * 1e10)),
      }));
    const { lines, paidCents, shareCents } = computeStatement(of(100.4, 50.4, 10.2), 20);
    expect({ paidCents, shareCents }).toEqual({ paidCents: 161n, shareCents: 32n });
    expect(lines.map((line) => line.paidCents)).toEqual([101n, 50n, 10n]);
    expect(lines.map((line) => line.shareCents)).toEqual([20n, 10n, 2n]);
    expect(computeStatement(of(0.5, 2), 100)).toMatchObject({ paidCents: 2n });
    expect(computeStatement([], 20)).toEqual({ paidCents: 0n, shareCents: 0n, lines: [] });
  });
});

describe("apportion", () => {
  it("prefers the first of equals and divides nothing among none", () => {
    expect(apportion(5n, [1n, 1n, 1n])).toEqual([2n, 2n, 1n]);
    expect(apportion(0n, [0n, 0n])).toEqual([0n, 0n]);
    expect(() => apportion(1n, [0n])).toThrow(RangeError);
  });
});
