import { newestVersion } from "@sundial/versions";
import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "../api-app.ts";
import type { Deps } from "../deps.ts";
import { setHeader } from "../response-headers.ts";

const traceparent = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/;

/** Names the call, in `Request-Id` and `x-request-id` of every response, and keeps the caller's trace id (W3C Trace Context) for the log. */
export function requestId(deps: Pick<Deps, "newId" | "clock">): MiddlewareHandler<ApiEnv> {
  return (c, next) => {
    const id = deps.newId("request");
    c.set("requestId", id);
    c.set("startedAtMs", deps.clock.monotonicMs());
    c.set("traceId", readTraceId(c.req.header("traceparent")));
    setHeader(c, "Request-Id", id);
    setHeader(c, "x-request-id", id);
    // Until a version is read.
    c.set("version", newestVersion.date);
    setHeader(c, "Sundial-Version", newestVersion.date);
    return next();
  };
}

/** The trace id of a valid header, else null: a header that breaks the rules is ignored whole (section 3.2.2). */
export function readTraceId(header: string | undefined): string | null {
  const match = header === undefined ? null : traceparent.exec(header);
  if (!match) return null;
  const [, version, traceId = "", parentId = "", rest] = match;
  const valid = version !== "ff" && !/^0+$/.test(traceId) && !/^0+$/.test(parentId) && !(version === "00" && rest);
  return valid ? traceId : null;
}
