import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitRange, wholeMinutesOf } from "./split-range.ts";

const unitMs = { ledger: 1, minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const instants = fc.date({
  min: new Date("2026-01-30T00:00:00Z"),
  max: new Date("2026-03-02T00:00:00Z"),
  noInvalidDate: true,
});
const ranges = fc.oneof(
  fc.tuple(instants, instants),
  fc
    .tuple(instants, fc.integer({ min: 0, max: 200_000 }))
    .map(([start, ms]): [Date, Date] => [start, new Date(+start + ms)]),
  fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }))
    .map(([a, b]): [Date, Date] => [hour(a), hour(b)]),
);

function hour(n: number): Date {
  return new Date(Date.UTC(2026, 0, 30) + n * 3_600_000);
}

describe("splitRange", () => {
  it("covers each instant of the range once, with whole units and the longest there may be", () => {
    fc.assert(
      fc.property(ranges, fc.constantFrom("minute", "hour", "day"), ([a, b], coarsest) => {
        const [start, end] = a <= b ? [a, b] : [b, a];
        const pieces = splitRange({ start, end }, coarsest);
        let at = start;
        for (const piece of pieces) {
          expect(piece.start).toEqual(at);
          expect(+piece.end).toBeGreaterThan(+piece.start);
          for (const edge of [piece.start, piece.end]) expect(+edge % unitMs[piece.source]).toBe(0);
          expect(unitMs[piece.source]).toBeLessThanOrEqual(unitMs[coarsest]);
          at = piece.end;
        }
        expect(at).toEqual(end);
        const ledgerMs = pieces.filter(({ source }) => source === "ledger").map((piece) => +piece.end - +piece.start);
        expect(ledgerMs.every((ms) => ms < 2 * unitMs.minute)).toBe(true);
        const whole = wholeMinutesOf({ start, end });
        const rolledMs = pieces.filter(({ source }) => source !== "ledger").map((piece) => +piece.end - +piece.start);
        expect(rolledMs.reduce((sum, ms) => sum + ms, 0)).toBe(+whole.end - +whole.start);
      }),
      { numRuns: 2_000 },
    );
  });

  it("uses days in the middle, then hours and minutes, and the ledger for the rest", () => {
    const range = { start: new Date("2026-11-01T22:58:59.500Z"), end: new Date("2026-11-03T01:01:00.001Z") };
    const pieces = splitRange(range, "day").map(({ source, start }) => [source, start.toISOString().slice(5, 23)]);
    expect(pieces).toEqual([
      ["ledger", "11-01T22:58:59.500"],
      ["minute", "11-01T22:59:00.000"],
      ["hour", "11-01T23:00:00.000"],
      ["day", "11-02T00:00:00.000"],
      ["hour", "11-03T00:00:00.000"],
      ["minute", "11-03T01:00:00.000"],
      ["ledger", "11-03T01:01:00.000"],
    ]);
  });
});
