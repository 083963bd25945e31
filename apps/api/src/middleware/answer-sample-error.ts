import { listErrors } from "@sundial/errors";
import { createSampleError } from "@sundial/sandbox";
import type { RateLimitPolicy } from "@sundial/usage";
import type { Context } from "hono";
import type { ApiEnv } from "../api-app.ts";
import type { AppliedLimit } from "../caller-limits.ts";
import type { Deps } from "../deps.ts";
import { problemResponse } from "./answer-errors.ts";
import { boundRefusals } from "./bound-refusals.ts";

/**
 * Answers with an error that was asked for, as the code's example has it and in the version of the call. Not thrown: it is no trouble of ours,
 * so it is not logged as one.
 */
export async function answerSampleError(
  c: Context<ApiEnv>,
  deps: Pick<Deps, "log" | "env" | "migrations" | "rateLimits">,
  asked: { readonly code: string; readonly retryAfterSeconds?: number | undefined },
): Promise<Response> {
  const definition = listErrors().find(({ code }) => code === asked.code);
  if (!definition) throw new Error(`the operation declares ${asked.code}, which is not registered`);
  await boundRefusals(c, deps);
  const sample = createSampleError(definition, {
    retryAfterSeconds: asked.retryAfterSeconds,
    portalUrl: deps.env.PORTAL_URL,
  });
  const limit = limitOf(c, asked.code);
  if (limit) c.set("applied", [usedUp(limit, sample.retryAfterSeconds ?? 0)]);
  return problemResponse(c, sample, deps);
}

/** The limit that a code says is used up. */
function limitOf(c: Context<ApiEnv>, code: string): RateLimitPolicy | null {
  if (code === "rate_limit_exceeded") return c.get("limits").requests;
  return code === "token_limit_exceeded" ? c.get("limits").tokens : null;
}

/** The limit as its headers tell of it, so that they agree with `Retry-After`. */
function usedUp(policy: RateLimitPolicy, seconds: number): AppliedLimit {
  const decision = { allowed: false, remaining: 0, moreInMs: seconds * 1000, fullInMs: policy.periodMs };
  return { policy, decision };
}
