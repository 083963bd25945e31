import type { Clock } from "@sundial/kernel";
import { decide } from "./gcra.ts";
import type { RateLimitStore } from "./store.ts";

const sweepAt = 50_000;

/** Rate limits of a single process. Entries whose quota is full again are dropped when there are many. */
export function createMemoryRateLimitStore(clock: Pick<Clock, "nowMs">): RateLimitStore {
  const arrivals = new Map<string, number>();
  const stateOf = (key: string, nowMs: number) => ({ arrivalMs: arrivals.get(key) ?? 0, nowMs });
  return {
    async take(draws) {
      const nowMs = clock.nowMs();
      const decisions = draws.map(({ key, policy, cost }) => decide(policy, stateOf(key, nowMs), cost));
      if (decisions.some(({ allowed }) => !allowed)) {
        return draws.map(({ key, policy, cost }, index) => {
          const decision = decisions[index];
          return decision && !decision.allowed ? decision : decide(policy, stateOf(key, nowMs), Math.min(cost, 0));
        });
      }
      for (const [index, { key }] of draws.entries()) arrivals.set(key, decisions[index]?.arrivalMs ?? nowMs);
      if (arrivals.size > sweepAt) sweep(arrivals, nowMs);
      return decisions;
    },
    async settle({ key, policy, cost }) {
      const nowMs = clock.nowMs();
      const start = Math.max(arrivals.get(key) ?? 0, nowMs);
      arrivals.set(key, Math.max(nowMs, start + (cost * policy.periodMs) / policy.limit));
    },
  };
}

function sweep(arrivals: Map<string, number>, nowMs: number): void {
  for (const [key, arrivalMs] of arrivals) if (arrivalMs <= nowMs) arrivals.delete(key);
}
