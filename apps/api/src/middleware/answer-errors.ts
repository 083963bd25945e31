import { isUnavailable } from "@sundial/db";
import { ApiError, coreErrors } from "@sundial/errors";
import type { Context, ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ApiEnv } from "../api-app.ts";
import type { Deps } from "../deps.ts";
import { setHeader } from "../response-headers.ts";
import { malformedJson } from "../validation/malformed-json.ts";
import { writeProblem } from "../write-problem.ts";
import { boundRefusals } from "./bound-refusals.ts";
import { setRateLimitHeaders } from "./rate-limit-headers.ts";

type AnswerDeps = Pick<Deps, "log" | "env" | "migrations" | "rateLimits">;

/** Answers every thrown error as problem details (RFC 9457). What is not an `ApiError` is logged and answered with a fixed text. */
export function answerErrors(deps: AnswerDeps): ErrorHandler<ApiEnv> {
  return async (thrown, c) => {
    // Hono's validator says no more of a body that is no JSON.
    const isNoJson = thrown instanceof HTTPException && thrown.status === 400;
    const error = isNoJson ? malformedJson(await c.req.text(), thrown) : toApiError(thrown);
    if (error.status >= 500) deps.log.error({ err: thrown, request_id: c.get("requestId") }, error.code);
    await boundRefusals(c, deps);
    return problemResponse(c, error, deps);
  };
}

/** The response for an error, with the headers its status asks for. */
export function problemResponse(c: Context<ApiEnv>, error: ApiError, deps: AnswerDeps): Response {
  c.set("errorCode", error.code);
  if (error.status === 401) setHeader(c, "WWW-Authenticate", 'Bearer error="invalid_token"');
  if (error.code === "insufficient_scope") setHeader(c, "WWW-Authenticate", 'Bearer error="insufficient_scope"');
  if (error.retryAfterSeconds !== undefined) setHeader(c, "Retry-After", String(error.retryAfterSeconds));
  setHeader(c, "Cache-Control", "no-store");
  const applied = c.get("applied");
  if (applied) setRateLimitHeaders(c, applied);
  const { text, contentType } = writeProblem(c, deps, error);
  // The registry's statuses are HTTP error statuses; hono's type lists them one by one.
  return c.body(text, error.status as 400, { "Content-Type": contentType });
}

/** The coded error for anything thrown. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (isUnavailable(thrown)) return coreErrors.service_unavailable({}, { retryAfterSeconds: 5, cause: thrown });
  return coreErrors.internal_error({}, { cause: thrown });
}
