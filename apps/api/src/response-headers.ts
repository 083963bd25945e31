import type { Context } from "hono";
import type { ApiEnv } from "./api-app.ts";

/**
 * Sets a header, or takes it back when there is no value, of whatever response this call ends in. It goes straight to Node's response: sixteen headers through a Fetch `Headers`
 * object cost more than the rest of the middleware together.
 */
export function setHeader(c: Context<ApiEnv>, name: string, value: string | undefined): void {
  const outgoing = c.env?.outgoing;
  if (outgoing && value === undefined) outgoing.removeHeader(name);
  else if (outgoing && value !== undefined) outgoing.setHeader(name, value);
  else c.header(name, value);
}

/** A header set by `setHeader` or by the handler's response. */
export function getHeader(c: Context<ApiEnv>, name: string): string | undefined {
  const value = c.env?.outgoing?.getHeader(name);
  return value === undefined ? (c.res.headers.get(name) ?? undefined) : String(value);
}
