import { createHash } from "node:crypto";
import { coreErrors } from "@sundial/errors";
import { namesTag } from "@sundial/kernel";
import { writeCalendar, writeOwnCalendar } from "@sundial/lifecycle";
import type { Context } from "hono";
import type { ApiApp, ApiEnv } from "./api-app.ts";
import type { Deps } from "./deps.ts";

type CalendarDeps = Pick<Deps, "deprecations" | "clock" | "env" | "database" | "catalogue">;

/** Where an organization's own calendar is. The unguessable part is all that whoever reads it shows, so it is never logged. */
export function ownCalendarPath(token: string): string {
  return `/calendars/${token}.ics`;
}

/**
 * Serves the calendar of all announced ends to anyone (RFC 5545), and to whoever has the address of an organization's own calendar only those that it uses; each with an
 * `ETag` that changes with the calendar and with nothing else.
 */
export function registerDeprecationCalendars(app: ApiApp, deps: CalendarDeps): void {
  const { deprecations, clock, env, database, catalogue } = deps;
  const common = { deprecations, portalUrl: env.PORTAL_URL };
  app.get("/deprecations.ics", (c) => {
    const text = writeCalendar({ ...common, name: "Sundial deprecations", at: clock.now() });
    return answerCalendar(c, text, { "Cache-Control": "public, max-age=3600", "Access-Control-Allow-Origin": "*" });
  });
  app.get("/calendars/:file{cal_[A-Za-z0-9_-]{43}\\.ics}", async (c) => {
    const token = c.req.param("file").slice(0, -".ics".length);
    const input = { ...common, token, name: "Sundial deprecations that touch you", at: clock.now() };
    const text = await writeOwnCalendar({ db: database.db, clock, catalogue }, input);
    // Its path is the secret, so the refusal names none.
    if (text === null)
      throw coreErrors.route_not_found({ method: "GET", path: ownCalendarPath("..."), suggestion: "" });
    return answerCalendar(c, text, { "Cache-Control": "private, max-age=3600" });
  });
}

function answerCalendar(c: Context<ApiEnv>, text: string, caching: Readonly<Record<string, string>>) {
  const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  const headers = { ETag: etag, ...caching };
  if (namesTag(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
  return c.body(text, 200, { ...headers, "Content-Type": "text/calendar; charset=utf-8" });
}
