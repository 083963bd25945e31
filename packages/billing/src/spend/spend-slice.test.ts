import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextSliceCalls, sliceCallsMax, sliceCallsMin } from "./slice-size.ts";
import { createSpendSlice, type HeldAmount, type SpendSlice, sumOf, toDrawn } from "./spend-slice.ts";

const amount = fc.record({ flat: fc.nat({ max: 50 }), gross: fc.nat({ max: 100 }), tokens: fc.nat({ max: 30 }) }).map(
  ({ flat, gross, tokens }): HeldAmount => ({
    flat: BigInt(flat),
    gross: BigInt(flat + gross),
    tokens: new Map([["included", BigInt(tokens)]]),
  }),
);

/** A step of a process: `which` of its slices, or of its calls under way. */
const step = fc.record({
  kind: fc.constantFrom("grow", "take", "take", "take", "end", "end", "lose", "empty"),
  process: fc.nat({ max: 2 }),
  which: fc.nat({ max: 5 }),
  amount,
});

interface Process {
  readonly slices: { readonly slice: SpendSlice; readonly row: Row }[];
  readonly calls: { readonly slice: SpendSlice; readonly row: Row; readonly worst: HeldAmount }[];
}
/** What the database has of a slice. */
type Row = { held: HeldAmount };

const minus = (one: HeldAmount, other: HeldAmount): HeldAmount => ({
  flat: one.flat - other.flat,
  gross: one.gross - other.gross,
  tokens: new Map([["included", (one.tokens.get("included") ?? 0n) - (other.tokens.get("included") ?? 0n)]]),
});
const parts = ({ flat, gross, tokens }: HeldAmount) => [flat, gross, tokens.get("included") ?? 0n];
const zero: HeldAmount = { flat: 0n, gross: 0n, tokens: new Map() };

describe("slices of several processes", () => {
  it("never let calls under way and ended ones come to more than the limit, and leave nothing behind", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const limit: HeldAmount = { flat: 400n, gross: 800n, tokens: new Map([["included", 300n]]) };
        const processes: Process[] = [0, 1, 2].map(() => ({ slices: [], calls: [] }));
        const rows: Row[] = [];
        let spent = zero;
        let lost = false;
        const held = () => rows.reduce((sum, row) => sumOf(sum, row.held), zero);

        for (const { kind, process, which, amount: asked } of steps) {
          const { slices, calls } = processes[process] as Process; // there are three
          const own = slices[which % Math.max(1, slices.length)];
          const [call] = kind === "end" || kind === "lose" ? calls.splice(which % Math.max(1, calls.length), 1) : [];
          if (kind === "grow") {
            const after = parts(minus(limit, sumOf(sumOf(spent, held()), asked)));
            if (after.every((left) => left >= 0n)) {
              const row = { held: asked };
              rows.push(row);
              slices.push({ slice: createSpendSlice(`slice ${rows.length}`, asked), row });
            }
          } else if (kind === "take" && own?.slice.take(asked)) {
            calls.push({ ...own, worst: asked });
          } else if (kind === "empty" && own) {
            own.row.held = minus(own.row.held, own.slice.empty());
          } else if (call) {
            // What a call uses is no more than its worst case, but a provider can be wrong.
            const drawn = toDrawn(asked, call.worst);
            // Lost: nobody knows whether the settlement was committed. It was not.
            if (kind === "end") {
              spent = sumOf(spent, drawn);
              call.row.held = minus(call.row.held, drawn);
            } else lost = true;
            call.slice.end(call.worst, drawn);
          }
          for (const { slices, calls } of processes)
            for (const { slice, row } of slices) {
              const worst = calls
                .filter((one) => one.slice === slice)
                .reduce((sum, one) => sumOf(sum, one.worst), zero);
              expect(parts(minus(row.held, sumOf(slice.free, worst))).every((left) => left >= 0n)).toBe(true);
            }
          const underWay = processes.flatMap((one) => one.calls).reduce((sum, one) => sumOf(sum, one.worst), zero);
          expect(parts(minus(limit, sumOf(spent, held()))).every((left) => left >= 0n)).toBe(true);
          expect(parts(minus(held(), underWay)).every((left) => left >= 0n)).toBe(true);
        }
        for (const { slices, calls } of processes) {
          for (const { slice, worst } of calls) slice.end(worst, zero);
          for (const { slice, row } of slices) row.held = minus(row.held, slice.empty());
        }
        if (!lost) expect(parts(held())).toEqual([0n, 0n, 0n]);
        expect(parts(held()).every((left) => left >= 0n)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe("nextSliceCalls", () => {
  it("grows while slices last less than a second, shrinks when one lasts longer than four, and stays in its bounds", () => {
    expect(nextSliceCalls({ calls: 8, lastedMs: 10 })).toBe(32);
    expect(nextSliceCalls({ calls: 64, lastedMs: 2_000 })).toBe(64);
    expect(nextSliceCalls({ calls: 64, lastedMs: 5_000 })).toBe(16);
    expect(nextSliceCalls({ calls: sliceCallsMax, lastedMs: 10 })).toBe(sliceCallsMax);
    expect(nextSliceCalls({ calls: sliceCallsMin, lastedMs: Number.POSITIVE_INFINITY })).toBe(sliceCallsMin);
  });
});
