import type { Context, MiddlewareHandler } from "hono";
import type { ApiEnv } from "../api-app.ts";
import type { Deps } from "../deps.ts";

type LogDeps = Pick<Deps, "clock" | "log" | "metrics">;

/** Writes the access log and counts the response: of sign-in and of preflights too, not of health checks. The path is logged without its query. */
export function logAccess(deps: LogDeps): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await next();
    observe(c, deps, deps.clock.monotonicMs() - c.get("startedAtMs"));
  };
}

function observe(c: Context<ApiEnv>, { metrics, log }: LogDeps, durationMs: number): void {
  const operation = c.get("operationId") ?? "none";
  const caller = c.get("caller");
  metrics.responses.inc({ operation, status: c.res.status });
  metrics.duration.observe({ operation }, durationMs / 1000);
  log.info(
    {
      request_id: c.get("requestId"),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      code: c.get("errorCode"),
      ms: Math.round(durationMs * 10) / 10,
      organization_id: caller?.organizationId,
      key_id: caller?.actor.kind === "key" ? caller.actor.keyId : undefined,
      trace_id: c.get("traceId") ?? undefined,
    },
    "request",
  );
}
