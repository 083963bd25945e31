import { type RateLimitStore, type TakenDraw, usageErrors } from "@sundial/usage";
import type { Context } from "hono";
import type { ApiEnv } from "../api-app.ts";
import type { CallerLimits } from "../caller-limits.ts";
import { setRateLimitHeaders } from "../middleware/rate-limit-headers.ts";

/** Tokens that were drawn for a call, to be settled when it is known what it used. */
export interface DrawnTokens {
  readonly limits: CallerLimits;
  readonly expected: number;
  readonly taken: TakenDraw;
}

/** Draws the tokens a call may use; null when nothing limits them. Throws `token_limit_exceeded`, or `request_exceeds_token_limit` when it can never pass. */
export async function drawTokens(
  c: Context<ApiEnv>,
  store: RateLimitStore,
  tokens: number,
): Promise<DrawnTokens | null> {
  const limits = c.get("limits");
  const policy = limits.tokens;
  if (!policy) return null;
  if (tokens > policy.limit) throw usageErrors.request_exceeds_token_limit({ requested: tokens, limit: policy.limit });
  const [taken] = await store.take([{ key: tokensKey(limits), policy, cost: tokens }]);
  if (!taken) return null;
  const applied = [...(c.get("applied") ?? []), { policy, decision: taken }];
  c.set("applied", applied);
  if (taken.allowed) {
    setRateLimitHeaders(c, applied);
    return { limits, expected: tokens, taken };
  }
  const seconds = Math.ceil(taken.moreInMs / 1000);
  throw usageErrors.token_limit_exceeded(
    { limit: policy.limit, mode: c.get("caller").mode, requested: tokens, retry_after: seconds },
    { retryAfterSeconds: seconds },
  );
}

/** Gives back what was drawn too much, as far as time has not done so already, or takes what was drawn too little. */
export async function settleTokens(store: RateLimitStore, drawn: DrawnTokens | null, used: number): Promise<void> {
  if (!drawn?.limits.tokens || used === drawn.expected) return;
  const { limits, expected, taken } = drawn;
  await store.settle({ key: tokensKey(limits), policy: drawn.limits.tokens, cost: used - expected }, taken);
}

function tokensKey(limits: CallerLimits): string {
  return `${limits.key}:tokens`;
}
