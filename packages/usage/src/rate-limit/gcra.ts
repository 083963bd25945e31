/** So many units a period, refilled evenly; a full period's worth may come at once. */
export interface RateLimitPolicy {
  readonly name: string;
  readonly limit: number;
  readonly periodMs: number;
}

/** `remaining` is in units. `moreInMs`: until one more unit, or when refused until this cost can pass. `fullInMs`: until the whole quota is back. */
export interface RateLimitDecision {
  readonly allowed: boolean;
  readonly remaining: number;
  readonly moreInMs: number;
  readonly fullInMs: number;
  /** The state to store: the theoretical arrival time, Unix milliseconds. */
  readonly arrivalMs: number;
}

/** Unix milliseconds in a double are exact to a quarter of a microsecond; what many sums of them lose stays under half of this. */
const toleranceMs = 0.01;

/**
 * The generic cell rate algorithm (ITU-T I.371): one number a key, no window edges. A cost above the limit never passes; a negative cost
 * gives back what was taken too much, never more than the whole quota.
 */
export function decide(
  policy: RateLimitPolicy,
  state: { arrivalMs: number; nowMs: number },
  cost: number,
): RateLimitDecision {
  const unitMs = policy.periodMs / policy.limit;
  const start = Math.max(state.arrivalMs, state.nowMs);
  const wanted = Math.max(start + cost * unitMs, state.nowMs);
  const excessMs = wanted - state.nowMs - policy.periodMs;
  const allowed = cost <= 0 || (cost <= policy.limit && excessMs <= toleranceMs);
  const arrivalMs = allowed ? wanted : start;
  const usedMs = arrivalMs - state.nowMs;
  const unitsUsed = Math.min(policy.limit, Math.max(0, Math.ceil((usedMs - toleranceMs / 2) / unitMs)));
  return {
    allowed,
    remaining: policy.limit - unitsUsed,
    moreInMs: allowed ? moreIn(usedMs, unitsUsed, unitMs) : excessMs,
    fullInMs: usedMs,
    arrivalMs,
  };
}

function moreIn(usedMs: number, unitsUsed: number, unitMs: number): number {
  return unitsUsed === 0 ? 0 : usedMs - (unitsUsed - 1) * unitMs;
}
