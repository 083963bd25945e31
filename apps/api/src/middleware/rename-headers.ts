import { type Migrations, newestVersion } from "@sundial/versions";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiEnv } from "../api-app.ts";
import { getHeader, setHeader } from "../response-headers.ts";

/** Gives response headers the names that an older version knows them by, replays of stored answers included. */
export function renameHeaders(migrations: Migrations): MiddlewareHandler<ApiEnv> {
  return (c, next) => {
    const version = c.get("version");
    const names = version === newestVersion.date ? null : migrations.of(version, c.get("operationId"))?.headerNames;
    if (!names) return next();
    return next().then(() => {
      for (const [newer, older] of names) renameHeader(c, newer, older);
    });
  };
}

function renameHeader(c: Context<ApiEnv>, newer: string, older: string): void {
  const value = getHeader(c, newer);
  if (value === undefined) return;
  setHeader(c, older, value);
  setHeader(c, newer, undefined);
}
