import type { Context } from "hono";
import type { ApiEnv } from "../api-app.ts";

/** The size of the body in bytes, as announced; of a body without a length, the size of what it said. */
export function readBodyBytes(c: Context<ApiEnv>, parsed: unknown): number {
  const announced = Number(c.req.header("content-length"));
  return Number.isSafeInteger(announced) && announced > 0 ? announced : Buffer.byteLength(JSON.stringify(parsed));
}
