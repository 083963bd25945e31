import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, type RateLimitPolicy } from "./gcra.ts";

const policies = fc.record({
  name: fc.constant("tokens-per-minute"),
  limit: fc.integer({ min: 1, max: 1_000_000 }),
  periodMs: fc.constantFrom(1_000, 60_000, 3_600_000),
});

/** Draws as shares of the limit, so that small and large policies are used up alike. */
const draws = fc.array(fc.record({ afterMs: fc.nat(30_000), share: fc.double({ min: 0, max: 1.1, noNaN: true }) }), {
  minLength: 1,
  maxLength: 60,
});

/** What the tolerance of a hundredth of a millisecond is in units: nothing to speak of unless there are millions a minute. */
const slackOf = ({ limit, periodMs }: RateLimitPolicy) => (0.01 * limit) / periodMs;

const startMs = Date.UTC(2026, 10, 23);

function replay(policy: RateLimitPolicy, steps: readonly { afterMs: number; share: number }[]) {
  let nowMs = startMs;
  let arrivalMs = 0;
  return steps.map(({ afterMs, share }) => {
    nowMs += afterMs;
    const cost = Math.ceil(share * policy.limit);
    const decision = decide(policy, { arrivalMs, nowMs }, cost);
    arrivalMs = decision.arrivalMs;
    return { nowMs, cost, decision };
  });
}

const property = (check: (policy: RateLimitPolicy, steps: ReturnType<typeof replay>) => void) =>
  fc.assert(
    fc.property(policies, draws, (policy, steps) => check(policy, replay(policy, steps))),
    { numRuns: 500 },
  );

describe("decide", () => {
  it("never admits more in any window than the limit and what flows back in it", () => {
    property((policy, steps) => {
      const admitted = steps.filter(({ decision }) => decision.allowed);
      for (const [from, first] of admitted.entries()) {
        let sum = 0;
        for (const { nowMs, cost } of admitted.slice(from)) {
          sum += cost;
          const refill = ((nowMs - first.nowMs) * policy.limit) / policy.periodMs;
          expect(sum).toBeLessThanOrEqual(policy.limit + refill + slackOf(policy) + 1e-3);
        }
      }
    });
  });

  it("admits what it says remains, and no more", () => {
    property((policy, steps) => {
      for (const { nowMs, decision } of steps) {
        const state = { arrivalMs: decision.arrivalMs, nowMs };
        expect(decision.remaining).toBeGreaterThanOrEqual(0);
        expect(decision.remaining).toBeLessThanOrEqual(policy.limit);
        expect(decide(policy, state, decision.remaining).allowed).toBe(true);
        const more = decision.remaining + 1 + Math.ceil(2 * slackOf(policy));
        expect(decide(policy, state, more).allowed).toBe(false);
      }
    });
  });

  it("keeps its word on when a refused draw can pass, and not a millisecond sooner", () => {
    property((policy, steps) => {
      for (const { nowMs, cost, decision } of steps) {
        if (decision.allowed || cost > policy.limit) continue;
        const { arrivalMs, moreInMs } = decision;
        const at = (ms: number) => decide(policy, { arrivalMs, nowMs: nowMs + ms }, cost).allowed;
        expect(at(Math.ceil(moreInMs))).toBe(true);
        expect(at(moreInMs - 0.02)).toBe(false);
      }
    });
  });

  it("has one unit more when it says so, and all of them after `fullInMs`", () => {
    property((policy, steps) => {
      for (const { nowMs, decision } of steps) {
        const later = (ms: number) => decide(policy, { arrivalMs: decision.arrivalMs, nowMs: nowMs + ms }, 0).remaining;
        expect(later(Math.ceil(decision.fullInMs))).toBe(policy.limit);
        if (decision.allowed && decision.remaining < policy.limit)
          expect(later(decision.moreInMs)).toBeGreaterThan(decision.remaining);
        const halfAUnitSooner = Math.max(0, decision.moreInMs - policy.periodMs / policy.limit / 2);
        if (decision.allowed && slackOf(policy) < 0.1) expect(later(halfAUnitSooner)).toBe(decision.remaining);
      }
    });
  });

  it("takes nothing when it refuses", () => {
    property((policy, steps) => {
      for (const { nowMs, decision } of steps) {
        if (decision.allowed) continue;
        const again = decide(policy, { arrivalMs: decision.arrivalMs, nowMs }, 0);
        expect(again.remaining).toBe(decision.remaining);
      }
    });
  });

  it("gives back at most the whole quota", () => {
    property((policy, steps) => {
      const last = steps.at(-1);
      if (!last) return;
      const given = decide(policy, { arrivalMs: last.decision.arrivalMs, nowMs: last.nowMs }, -2 * policy.limit);
      expect(given).toMatchObject({ allowed: true, remaining: policy.limit, fullInMs: 0 });
    });
  });

  it("never passes a cost above the limit, however long one waits", () => {
    fc.assert(
      fc.property(policies, fc.integer({ min: 1, max: 1_000 }), (policy, above) => {
        expect(decide(policy, { arrivalMs: 0, nowMs: startMs }, policy.limit + above).allowed).toBe(false);
      }),
    );
  });
});
