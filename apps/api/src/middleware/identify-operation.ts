import { type OperationId, operations } from "@sundial/contract";
import { coreErrors } from "@sundial/errors";
import { type Migrations, newestVersion, versions } from "@sundial/versions";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiApp, ApiEnv, OperationFacts } from "../api-app.ts";
import { pathIn, pathsOf, toRouterPath } from "../operation-paths.ts";
import { setHeader } from "../response-headers.ts";

const operationIds = Object.keys(operations) as OperationId[]; // the keys of that very object

/** Tells every middleware after it which operation is called, by any path that it has or had. */
export function identifyOperation(app: ApiApp, migrations: Migrations): void {
  for (const operationId of operationIds) {
    const operation: OperationFacts = operations[operationId];
    for (const path of pathsOf(operationId, migrations)) {
      app.on(operation.method.toUpperCase(), toRouterPath(path), (c, next) => {
        c.set("operationId", operationId);
        c.set("operation", operation);
        c.set("calledPath", path);
        return next();
      });
    }
  }
}

/** Refuses what no version has, before anything is asked of the caller: `method_not_allowed`, else `route_not_found`. */
export function refuseUnknown(migrations: Migrations): MiddlewareHandler<ApiEnv> {
  const tables = new Map(versions.map(({ date }) => [date as string, listPaths(date, migrations)])); // a date is a string
  return (c, next) => {
    if (c.get("operation") === undefined) throw unknownRoute(c, tables.get(c.get("version")) ?? []);
    return next();
  };
}

/** Refuses a path that other versions have, but not the one of this call: `route_not_found`. */
export function refuseOtherVersionsPath(migrations: Migrations): MiddlewareHandler<ApiEnv> {
  return (c, next) => {
    const [version, operationId, path] = [c.get("version"), c.get("operationId"), c.get("calledPath")];
    const { path: newestPath } = c.get("operation");
    if (version === newestVersion.date ? path === newestPath : path === pathIn(version, operationId, migrations))
      return next();
    throw coreErrors.route_not_found({ method: c.req.method, path: c.req.path, suggestion: "" });
  };
}

interface ServedPath {
  readonly method: string;
  readonly pattern: RegExp;
}

function listPaths(version: string, migrations: Migrations): ServedPath[] {
  return operationIds.map((operationId) => ({
    method: operations[operationId].method.toUpperCase(),
    pattern: new RegExp(`^${pathIn(version, operationId, migrations).replace(/\{\w+\}/g, "[^/]+")}$`),
  }));
}

/** The error for a path or method that nothing serves. */
function unknownRoute(c: Context<ApiEnv>, served: readonly ServedPath[]): Error {
  const { method, path } = c.req;
  const allowed = served.filter(({ pattern }) => pattern.test(path));
  if (allowed.length === 0) return coreErrors.route_not_found({ method, path, suggestion: suggestPath(path, served) });
  const methods = [...new Set(allowed.map((one) => one.method))].join(", ");
  setHeader(c, "Allow", methods);
  return coreErrors.method_not_allowed({ method, path, allowed: methods });
}

/** More calls miss the /v1, because a client's base URL ends before it, than have a wrong path. */
function suggestPath(path: string, served: readonly ServedPath[]): string {
  const prefixed = `/v1${path}`;
  return served.some(({ pattern }) => pattern.test(prefixed))
    ? ` Did you mean ${prefixed}? The base URL ends in /v1.`
    : "";
}
