import type { Plan } from "@sundial/billing";
import type { ApiError } from "@sundial/errors";
import { type Draw, type RateLimitDecision, type RateLimitPolicy, usageErrors } from "@sundial/usage";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiEnv, Caller } from "../api-app.ts";
import type { CallerLimits } from "../caller-limits.ts";
import type { Deps } from "../deps.ts";
import { setRateLimitHeaders } from "./rate-limit-headers.ts";

const minuteMs = 60_000;
const personRequests: RateLimitPolicy = { name: "requests-per-minute", limit: 1_200, periodMs: minuteMs };

/** Draws one request on the caller's quota. Throws `rate_limit_exceeded` with the seconds after which the call can pass. */
export function limitRate(deps: Pick<Deps, "rateLimits" | "plans">): MiddlewareHandler<ApiEnv> {
  const limitsOf = createLimits(deps.plans);
  return async (c, next) => {
    const caller = c.get("caller");
    if (caller === undefined) return next();
    const limits = limitsOf(caller);
    c.set("limits", limits);
    const draw: Draw = { key: `${limits.key}:requests`, policy: limits.requests, cost: 1 };
    const [decision] = await deps.rateLimits.take([draw]);
    if (!decision) return next();
    const applied = [{ policy: limits.requests, decision }];
    c.set("applied", applied);
    if (!decision.allowed) throw refusal(c, limits.requests, decision);
    // Inference writes the headers when the token quota is drawn on too; errors write what was applied until then.
    if (c.get("operation").scope !== "inference.write") setRateLimitHeaders(c, applied);
    return next();
  };
}

function refusal(c: Context<ApiEnv>, policy: RateLimitPolicy, decision: RateLimitDecision): ApiError {
  const seconds = Math.ceil(decision.moreInMs / 1000);
  return usageErrors.rate_limit_exceeded(
    { limit: policy.limit, mode: c.get("caller").mode, retry_after: seconds },
    { retryAfterSeconds: seconds },
  );
}

/** The policies of each plan are made once, not at every call. */
function createLimits(plans: ReadonlyMap<string, Plan>): (caller: Caller) => CallerLimits {
  const byPlan = new Map([...plans].map(([id, plan]) => [id, policiesOf(plan)]));
  const fallback = byPlan.get("free");
  return ({ actor, organizationId, mode, plan }) => {
    if (actor.kind === "person")
      return { key: actor.userId, requests: personRequests, tokens: null, concurrency: null };
    const policies = byPlan.get(plan ?? "free") ?? fallback;
    if (!policies) throw new Error(`no limits for the plan ${plan}, and there is no plan free`);
    return { key: `${organizationId}:${mode}`, ...policies };
  };
}

function policiesOf({ rateLimits }: Plan): Omit<CallerLimits, "key"> {
  return {
    concurrency: rateLimits.concurrentRequests,
    requests: { name: "requests-per-minute", limit: rateLimits.requestsPerMinute, periodMs: minuteMs },
    tokens: { name: "tokens-per-minute", limit: rateLimits.tokensPerMinute, periodMs: minuteMs },
  };
}
