import type { Clock } from "@sundial/kernel";
import { decide } from "./gcra.ts";
import type { Draw, LeaveSlot, RateLimitStore, TakenDraw } from "./store.ts";

/** What is kept of a key: when its quota is whole again, Unix milliseconds, and how much of it was given back, as milliseconds of refill. */
interface Entry {
  arrivalMs: number;
  givenBackMs: number;
}

export interface MemoryRateLimitStore extends RateLimitStore {
  /** How many keys are remembered. */
  keysHeld(): number;
}

const sweepAt = 50_000;
const sweptPerTake = 8;

/** Rate limits of a single process. When many keys are held, each call drops a few whose quota is whole again. */
export function createMemoryRateLimitStore(clock: Pick<Clock, "nowMs">): MemoryRateLimitStore {
  const entries = new Map<string, Entry>();
  const slots = new Map<string, number>();
  let sweeping = entries.entries();
  /** The most that a dropped entry had given back: a new one goes on from there, so that an old draw of its key is not given back twice. */
  let droppedGivenBackMs = 0;

  function entryOf(key: string): Entry {
    return entries.get(key) ?? { arrivalMs: 0, givenBackMs: droppedGivenBackMs };
  }

  function decideOn({ key, policy }: Draw, cost: number, nowMs: number): TakenDraw {
    const { arrivalMs, givenBackMs } = entryOf(key);
    return { ...decide(policy, { arrivalMs, nowMs }, cost), givenBackMs };
  }

  function sweepSome(nowMs: number): void {
    for (let seen = 0; seen < sweptPerTake; seen++) {
      const { value, done } = sweeping.next();
      if (done) sweeping = entries.entries();
      else if (value[1].arrivalMs <= nowMs) {
        droppedGivenBackMs = Math.max(droppedGivenBackMs, value[1].givenBackMs);
        entries.delete(value[0]);
      }
    }
  }

  return {
    keysHeld: () => entries.size,
    enter: async (key, limit) => enterSlot(slots, { key, limit }),
    async take(draws) {
      const nowMs = clock.nowMs();
      const decisions = draws.map((draw) => decideOn(draw, draw.cost, nowMs));
      if (decisions.some(({ allowed }) => !allowed)) {
        return draws.map((draw, index) => {
          const decision = decisions[index];
          return decision && !decision.allowed ? decision : decideOn(draw, Math.min(draw.cost, 0), nowMs);
        });
      }
      for (const [index, { key }] of draws.entries()) {
        entries.set(key, { ...entryOf(key), arrivalMs: decisions[index]?.arrivalMs ?? nowMs });
      }
      if (entries.size > sweepAt) sweepSome(nowMs);
      return decisions;
    },
    async settle({ key, policy, cost }, taken) {
      const nowMs = clock.nowMs();
      const entry = entryOf(key);
      const correctionMs = (cost * policy.periodMs) / policy.limit;
      if (cost < 0) {
        // Where the draw ends on the line of arrivals, now that others of its key may have moved it forward by giving back.
        const endMs = taken.arrivalMs - (entry.givenBackMs - taken.givenBackMs);
        const backMs = Math.min(-correctionMs, Math.max(0, endMs - nowMs));
        if (backMs > 0)
          entries.set(key, { arrivalMs: entry.arrivalMs - backMs, givenBackMs: entry.givenBackMs + backMs });
      } else entries.set(key, { ...entry, arrivalMs: Math.max(entry.arrivalMs, nowMs) + correctionMs });
    },
  };
}

/** Counts slots by key; a key without one taken is not remembered. */
function enterSlot(slots: Map<string, number>, { key, limit }: { key: string; limit: number }): LeaveSlot | null {
  const taken = slots.get(key) ?? 0;
  if (taken >= limit) return null;
  slots.set(key, taken + 1);
  let isLeft = false;
  return () => {
    if (isLeft) return;
    isLeft = true;
    const left = (slots.get(key) ?? 0) - 1;
    if (left > 0) slots.set(key, left);
    else slots.delete(key);
  };
}
