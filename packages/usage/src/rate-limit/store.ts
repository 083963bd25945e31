import type { RateLimitDecision, RateLimitPolicy } from "./gcra.ts";

/** One quota to draw on: `key` names whose, `cost` is in the policy's units. */
export interface Draw {
  readonly key: string;
  readonly policy: RateLimitPolicy;
  readonly cost: number;
}

/** The decision on a draw, and what `settle` must know of it: what had been given back of this key until then, in milliseconds of refill. */
export interface TakenDraw extends RateLimitDecision {
  readonly givenBackMs: number;
}

/** Gives a slot back. Called again, it does nothing. */
export type LeaveSlot = () => void;

/** Where rate-limit state lives. In memory for one process; a shared store (Valkey, Redis) implements the same three calls. */
export interface RateLimitStore {
  /** Draws on all quotas or on none, atomically; the decisions are in the order of the draws. */
  take(draws: readonly Draw[]): Promise<readonly TakenDraw[]>;
  /**
   * Corrects the draw that `taken` was the answer to by `cost` units, negative to give back. Never refused: a debt delays the next call. Of
   * what is given back, only what time has not brought back by itself meanwhile counts, so that no window holds more than the limit.
   */
  settle(draw: Draw, taken: Pick<TakenDraw, "arrivalMs" | "givenBackMs">): Promise<void>;
  /** Takes one of `limit` slots of a key until it is left; null when all are taken. A shared store gives a slot a lease, for a process that dies. */
  enter(key: string, limit: number): Promise<LeaveSlot | null>;
}
