import type { Context } from "hono";
import { z } from "zod";
import type { ApiEnv } from "./api-app.ts";
import { edgeErrors } from "./errors.ts";

const rfc3339 = z.iso.datetime({ offset: true });
const param = "Sundial-Clock";

/** The instant that `Sundial-Clock` asks to answer as of; null without it. Throws `clock_not_allowed` in live mode, `invalid_clock`. */
export function readClock(c: Context<ApiEnv>): Date | null {
  const header = c.req.header("sundial-clock");
  if (header === undefined) return null;
  if (c.get("caller")?.mode === "live") throw edgeErrors.clock_not_allowed({}, { param });
  // RFC 3339 lets the letters be small (section 5.6); zod does not.
  const parsed = rfc3339.safeParse(header.toUpperCase());
  if (!parsed.success) throw edgeErrors.invalid_clock({ received: header.slice(0, 40) }, { param });
  return new Date(parsed.data);
}
