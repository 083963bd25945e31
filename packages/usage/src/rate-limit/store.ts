import type { RateLimitDecision, RateLimitPolicy } from "./gcra.ts";

/** One quota to draw on: `key` names whose, `cost` is in the policy's units. */
export interface Draw {
  readonly key: string;
  readonly policy: RateLimitPolicy;
  readonly cost: number;
}

/** Where rate-limit state lives. In memory for one process; a shared store (Valkey, Redis) implements the same two calls. */
export interface RateLimitStore {
  /** Draws on all quotas or on none, atomically; the decisions are in the order of the draws. */
  take(draws: readonly Draw[]): Promise<readonly RateLimitDecision[]>;
  /** Corrects an earlier draw by `cost` units, negative to give back. Never refused: a debt delays the next call. */
  settle(draw: Draw): Promise<void>;
}
