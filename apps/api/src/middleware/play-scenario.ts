import { planScenarios, type ScenarioPlan, sandboxErrors } from "@sundial/sandbox";
import type { Context, MiddlewareHandler, Next } from "hono";
import type { ApiEnv, Caller } from "../api-app.ts";
import type { Deps } from "../deps.ts";
import { waitForClient } from "../inference/wait-for-client.ts";
import { newestCodes } from "../newest-codes.ts";
import { answerSampleError } from "./answer-sample-error.ts";
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
    await waitForClient(plan.waitMs, c.req.raw.signal);
    return answerSampleError(c, deps, plan.error);
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
