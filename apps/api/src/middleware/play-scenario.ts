import { listErrors } from "@sundial/errors";
import { createSampleError, planScenarios, type ScenarioPlan, sandboxErrors } from "@sundial/sandbox";
import type { RateLimitPolicy } from "@sundial/usage";
import type { Context, MiddlewareHandler, Next } from "hono";
import type { ApiEnv, Caller } from "../api-app.ts";
import type { AppliedLimit } from "../caller-limits.ts";
import type { Deps } from "../deps.ts";
import { waitForClient } from "../inference/wait-for-client.ts";
import { newestCodes } from "../newest-codes.ts";
import { problemResponse } from "./answer-errors.ts";
import { boundRefusals } from "./bound-refusals.ts";
import { limitRate } from "./limit-rate.ts";

type PlayDeps = Pick<Deps, "log" | "env" | "migrations" | "rateLimits" | "plans">;

const param = "Sundial-Scenario";

/**
 * Does what `Sundial-Scenario` asks of a call with a test key. An error is answered here, before the checks that a caller could fail, so that a
 * test key reaches the errors of every operation; what shapes or breaks an answer is left to the sandbox engine. Throws `scenario_not_allowed`,
 * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`.
 */
export function playScenario(deps: PlayDeps): MiddlewareHandler<ApiEnv> {
  const drawRequest = limitRate(deps);
  return (c, next) => {
    const header = c.req.header("sundial-scenario");
    return header === undefined ? next() : play(c, header, next);
  };

  async function play(c: Context<ApiEnv>, header: string, next: Next): Promise<Response | undefined> {
    const plan = readPlan(c, header, deps);
    if (plan.error === null) {
      c.set("scenario", plan);
      await next();
      return undefined;
    }
    // Drawn here, since the call ends before the limit that follows.
    await drawRequest(c, async () => undefined);
    return answerError(c, deps, { waitMs: plan.waitMs, error: plan.error });
  }
}

function readPlan(c: Context<ApiEnv>, header: string, { migrations }: PlayDeps): ScenarioPlan {
  const caller: Caller | undefined = c.get("caller");
  if (caller?.actor.kind !== "key" || caller.mode !== "test") throw sandboxErrors.scenario_not_allowed({}, { param });
  const { errorCodes } = c.get("operation");
  const operationId = c.get("operationId");
  const newestNames = newestCodes(errorCodes, migrations.of(c.get("version"), operationId));
  return planScenarios(header, { operationId, errorCodes, newestNames });
}

type Played = { readonly waitMs: number; readonly error: NonNullable<ScenarioPlan["error"]> };

/** Not thrown: an error that was asked for is no trouble of ours, so it is not logged as one. */
async function answerError(c: Context<ApiEnv>, deps: PlayDeps, { waitMs, error }: Played): Promise<Response> {
  await waitForClient(waitMs, c.req.raw.signal);
  const definition = listErrors().find(({ code }) => code === error.code);
  if (!definition) throw new Error(`the operation declares ${error.code}, which is not registered`);
  await boundRefusals(c, deps);
  const sample = createSampleError(definition, error.retryAfterSeconds);
  const limit = limitOf(c, error.code);
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
