import { type OperationId, operations } from "@sundial/contract";
import { coreErrors } from "@sundial/errors";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiApp, ApiEnv, OperationFacts } from "../api-app.ts";
import { setHeader } from "../response-headers.ts";

/** Tells every middleware after it which operation of the contract is called. */
export function identifyOperation(app: ApiApp): void {
  for (const [operationId, operation] of Object.entries(operations)) {
    app.on(operation.method.toUpperCase(), toHonoPath(operation.path), (c, next) => {
      c.set("operationId", operationId as OperationId); // a key of the object being listed
      c.set("operation", operation as OperationFacts); // its value
      return next();
    });
  }
}

/** Refuses what the contract does not have, before anything is asked of the caller: `method_not_allowed`, else `route_not_found`. */
export function refuseUnknown(): MiddlewareHandler<ApiEnv> {
  return (c, next) => {
    if (c.get("operation") === undefined) throw unknownRoute(c);
    return next();
  };
}

/** The error for a path or method that nothing serves. */
function unknownRoute(c: Context<ApiEnv>): Error {
  const { method, path } = c.req;
  const allowed = Object.values(operations).filter((operation) => pathPattern(operation.path).test(path));
  if (allowed.length === 0) return coreErrors.route_not_found({ method, path });
  const methods = [...new Set(allowed.map((operation) => operation.method.toUpperCase()))].join(", ");
  setHeader(c, "Allow", methods);
  return coreErrors.method_not_allowed({ method, path, allowed: methods });
}

function toHonoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}

function pathPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`);
}
