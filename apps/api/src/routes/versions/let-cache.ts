import type { Context } from "hono";
import type { ApiEnv } from "../../api-app.ts";
import { setHeader } from "../../response-headers.ts";

/** Lets anyone keep the answer for five minutes (RFC 9111). An answer to a credential is that caller's own. */
export function letCache(c: Context<ApiEnv>): void {
  const isShared = c.get("caller") === undefined && c.req.header("sundial-clock") === undefined;
  setHeader(c, "Cache-Control", isShared ? "public, max-age=300" : "private, max-age=60");
  setHeader(c, "Vary", "Authorization, Sundial-Version, Sundial-Clock");
}
