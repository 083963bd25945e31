import { routes } from "@sundial/contract";
import { findError, requireTestMode } from "@sundial/errors";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { answerSampleError } from "../../middleware/answer-sample-error.ts";
import { unknownErrorCode } from "../errors/unknown-error-code.ts";

export function registerRehearseError(app: ApiApp, deps: Pick<Deps, "log" | "env" | "migrations" | "rateLimits">) {
  app.openapi(routes.rehearseError, async (c) => {
    requireTestMode(c.get("caller"));
    const { code } = c.req.valid("param");
    const definition = findError(code);
    if (!definition) throw unknownErrorCode(code);
    // The contract has errors only, and the type of a handler lists successes.
    return (await answerSampleError(c, deps, definition)) as never;
  });
}
