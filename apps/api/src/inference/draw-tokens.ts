import { type RateLimitStore, usageErrors } from "@sundial/usage";
import type { Context } from "hono";
import type { ApiEnv } from "../api-app.ts";
import type { CallerLimits } from "../caller-limits.ts";
import { setRateLimitHeaders } from "../middleware/rate-limit-headers.ts";

/** Draws the tokens a call may use. Throws `token_limit_exceeded`, or `request_exceeds_token_limit` when it can never pass. */
export async function drawTokens(c: Context<ApiEnv>, store: RateLimitStore, tokens: number): Promise<void> {
  const limits = c.get("limits");
  const policy = limits.tokens;
  if (!policy) return;
  if (tokens > policy.limit) throw usageErrors.request_exceeds_token_limit({ requested: tokens, limit: policy.limit });
  const [decision] = await store.take([{ key: tokensKey(limits), policy, cost: tokens }]);
  if (!decision) return;
  const applied = [...(c.get("applied") ?? []), { policy, decision }];
  c.set("applied", applied);
  if (decision.allowed) return setRateLimitHeaders(c, applied);
  const seconds = Math.ceil(decision.moreInMs / 1000);
  throw usageErrors.token_limit_exceeded(
    { limit: policy.limit, mode: c.get("caller").mode, requested: tokens, retry_after: seconds },
    { retryAfterSeconds: seconds },
  );
}

/** Gives back what was drawn too much, or takes what was drawn too little. */
export async function settleTokens(
  limits: CallerLimits,
  store: RateLimitStore,
  tokens: { readonly expected: number; readonly used: number },
): Promise<void> {
  const cost = tokens.used - tokens.expected;
  if (limits.tokens && cost !== 0) await store.settle({ key: tokensKey(limits), policy: limits.tokens, cost });
}

function tokensKey(limits: CallerLimits): string {
  return `${limits.key}:tokens`;
}
