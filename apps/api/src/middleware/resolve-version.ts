import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "../api-app.ts";
import { edgeErrors } from "../errors.ts";
import { setHeader } from "../response-headers.ts";

/** Dated versions that are served, oldest first. */
export interface VersionTable {
  readonly dates: readonly [string, ...string[]];
}

/** Resolves `Sundial-Version` and echoes the version the response is in. Throws `invalid_version`, `unknown_version`. */
export function resolveVersion({ dates }: VersionTable): MiddlewareHandler<ApiEnv> {
  const oldest = dates[0];
  const newest = dates.at(-1) ?? oldest;
  return (c, next) => {
    const asked = c.req.header("sundial-version");
    if (asked === undefined) return next();
    const version = resolve(asked.trim());
    c.set("version", version);
    setHeader(c, "Sundial-Version", version);
    const draft = c.get("draft");
    if (draft) draft.version = version;
    return next();
  };

  function resolve(received: string): string {
    if (!isDate(received))
      throw edgeErrors.invalid_version({ received: received.slice(0, 40), newest }, { param: "Sundial-Version" });
    const version = dates.findLast((date) => date <= received);
    if (version === undefined || received > newest) {
      throw edgeErrors.unknown_version({ received, oldest, newest }, { param: "Sundial-Version" });
    }
    return version;
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
