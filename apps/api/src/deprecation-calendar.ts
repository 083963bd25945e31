import { createHash } from "node:crypto";
import { writeCalendar } from "@sundial/lifecycle";
import type { ApiApp } from "./api-app.ts";
import type { Deps } from "./deps.ts";
import { namesTag } from "./names-tag.ts";

/** Serves the calendar of all announced ends to anyone (RFC 5545), with an `ETag` that changes with what is announced and with nothing else. */
export function registerDeprecationCalendar(
  app: ApiApp,
  { deprecations, clock, env }: Pick<Deps, "deprecations" | "clock" | "env">,
): void {
  app.get("/deprecations.ics", (c) => {
    const at = clock.now();
    const text = writeCalendar({ name: "Sundial deprecations", deprecations, portalUrl: env.PORTAL_URL, at });
    const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
    const headers = { ETag: etag, "Cache-Control": "public, max-age=3600", "Access-Control-Allow-Origin": "*" };
    if (namesTag(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
    return c.body(text, 200, { ...headers, "Content-Type": "text/calendar; charset=utf-8" });
  });
}
