import { seededRandom } from "@sundial/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ladderMs, nextAttemptAt, stepsMax } from "./ladder.ts";

const start = new Date("2031-01-01T00:00:00Z");
const noJitter = (length: number) => new Uint8Array(length);

/** Every attempt fails after `tookMs`; what the endpoint asks for each time is drawn. Returns when attempts began. */
function climb({ seed, tookMs, asked }: { seed: string; tookMs: number; asked: readonly (number | null)[] }): Date[] {
  const random = seed === "" ? noJitter : seededRandom(seed);
  const begun: Date[] = [start];
  for (let step = 1; ; step++) {
    const endedAt = new Date((begun.at(-1) ?? start).getTime() + tookMs);
    const retryAfterMs = asked[step - 1] ?? null;
    const next = nextAttemptAt({ step, beganAt: start, endedAt, retryAfterMs }, random);
    if (next === null) return begun;
    begun.push(next);
  }
}

const gaps = (begun: readonly Date[]) => begun.slice(1).map((at, i) => at.getTime() - (begun[i] ?? at).getTime());

describe("nextAttemptAt", () => {
  it("without jitter is the ladder of Standard Webhooks: 75 h 35 min 5 s in all", () => {
    const [s, m, h] = [1_000, 60_000, 3_600_000];
    expect(gaps(climb({ seed: "", tookMs: 0, asked: [] }))).toEqual([
      5 * s,
      5 * m,
      30 * m,
      2 * h,
      5 * h,
      10 * h,
      14 * h,
      20 * h,
      24 * h,
    ]);
    expect(ladderMs).toBe(75 * h + 35 * m + 5 * s);
  });

  it("whatever happens: ten attempts, never earlier than the ladder, never earlier than asked unless the ladder would be over", () => {
    const plain = gaps(climb({ seed: "", tookMs: 0, asked: [] }));
    const wish = fc.option(fc.integer({ min: 1, max: 400 * 3_600_000 }), { nil: null });
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.integer({ min: 0, max: 15_000 }),
        fc.array(wish, { maxLength: 9 }),
        (seed, tookMs, asked) => {
          const begun = climb({ seed, tookMs, asked });
          expect(begun).toHaveLength(stepsMax);
          const waits = gaps(begun).map((gap) => gap - tookMs);
          const end = start.getTime() + ladderMs * 1.1;
          waits.forEach((wait, i) => {
            const [least = 0, wanted = asked[i] ?? 0] = [plain[i]];
            expect(wait).toBeGreaterThanOrEqual(least);
            const at = (begun[i + 1] ?? start).getTime();
            // What it asked for, or the end of the ladder, whichever is sooner; the ladder's own wait in any case.
            if (wanted > least * 1.1) expect(wait >= wanted || at >= end - 1).toBe(true);
            else expect(wait).toBeLessThanOrEqual(Math.ceil(least * 1.1));
          });
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
