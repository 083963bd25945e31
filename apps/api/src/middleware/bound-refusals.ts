import type { RateLimitPolicy } from "@sundial/usage";
import type { Context } from "hono";
import type { ApiEnv } from "../api-app.ts";
import type { Deps } from "../deps.ts";

const recordedRefusals: RateLimitPolicy = { name: "recorded-refusals", limit: 60, periodMs: 60_000 };

/**
 * Bounds what a key can write into the request log by being refused. Of its calls that the rate limit has not let in (a 403, a version that
 * has ended, a 429), 60 a minute are recorded; the others are in the access log and in `sundial_http_responses_total` only. Calls that were
 * let in have drawn on the quota, which bounds them already, and are all recorded.
 */
export async function boundRefusals(c: Context<ApiEnv>, { rateLimits }: Pick<Deps, "rateLimits">): Promise<void> {
  const draft = c.get("draft");
  const applied = c.get("applied");
  const isLetIn = applied?.every(({ decision }) => decision.allowed);
  if (!draft || draft.committed || isLetIn) return;
  const [decision] = await rateLimits.take([{ key: `${draft.apiKeyId}:refusals`, policy: recordedRefusals, cost: 1 }]);
  if (decision && !decision.allowed) c.set("draft", undefined);
}
