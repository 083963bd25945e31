import type { RateLimitDecision, RateLimitPolicy } from "@sundial/usage";

/** The limits a caller is under, and the key they are counted by: an organization and mode, or a person. */
export interface CallerLimits {
  readonly key: string;
  readonly requests: RateLimitPolicy;
  readonly tokens: RateLimitPolicy | null;
  /** Inference calls under way at once; null when nothing limits them. */
  readonly concurrency: number | null;
}

/** A limit that was drawn on, and what is left of it. */
export interface AppliedLimit {
  readonly policy: RateLimitPolicy;
  readonly decision: Omit<RateLimitDecision, "arrivalMs">;
}
