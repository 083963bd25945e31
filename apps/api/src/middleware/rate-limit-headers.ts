import type { RateLimitPolicy } from "@sundial/usage";
import type { Context } from "hono";
import type { ApiEnv } from "../api-app.ts";
import type { AppliedLimit } from "../caller-limits.ts";
import { setHeader } from "../response-headers.ts";

/**
 * Writes `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10, `t` in seconds until more quota) and OpenAI's
 * `x-ratelimit-*` (resets as Go durations, until the whole quota is back).
 */
export function setRateLimitHeaders(c: Context<ApiEnv>, limits: readonly AppliedLimit[]): void {
  let policies = "";
  let states = "";
  for (const { policy, decision } of limits) {
    policies += `${policies && ", "}${policyItem(policy)}`;
    states += `${states && ", "}${limitItem(policy, decision)}`;
    const kind = policy.name.startsWith("tokens") ? "tokens" : "requests";
    setHeader(c, `x-ratelimit-limit-${kind}`, String(policy.limit));
    setHeader(c, `x-ratelimit-remaining-${kind}`, String(decision.remaining));
    setHeader(c, `x-ratelimit-reset-${kind}`, toGoDuration(decision.fullInMs));
  }
  setHeader(c, "RateLimit-Policy", policies);
  setHeader(c, "RateLimit", states);
}

function policyItem({ name, limit, periodMs }: RateLimitPolicy): string {
  return `"${name}";q=${limit};w=${periodMs / 1000}`;
}

function limitItem({ name }: RateLimitPolicy, { remaining, moreInMs }: AppliedLimit["decision"]): string {
  return `"${name}";r=${remaining};t=${Math.ceil(moreInMs / 1000)}`;
}

/** A duration as Go's time.Duration prints it: `0s`, `12ms`, `1.5s`, `6m0s`, `1h0m0s`. */
export function toGoDuration(milliseconds: number): string {
  const ms = Math.ceil(milliseconds);
  if (ms === 0) return "0s";
  if (ms < 1000) return `${ms}ms`;
  const seconds = `${(ms % 60_000) / 1000}s`;
  if (ms < 60_000) return seconds;
  const minutes = Math.floor(ms / 60_000);
  return minutes < 60 ? `${minutes}m${seconds}` : `${Math.floor(minutes / 60)}h${minutes % 60}m${seconds}`;
}
