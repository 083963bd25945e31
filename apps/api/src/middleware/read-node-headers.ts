import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "../api-app.ts";

/**
 * Lets `c.req.header(name)` read the headers that Node has parsed already. Hono would first make a Fetch `Headers` object of all of them,
 * which costs each call more than its authentication.
 */
export function readNodeHeaders(): MiddlewareHandler<ApiEnv> {
  return (c, next) => {
    const headers = c.env?.incoming?.headers;
    if (headers) {
      const all = c.req.header.bind(c.req);
      const read = (name?: string) => {
        if (name === undefined) return all();
        const value = headers[name.toLowerCase()];
        return typeof value === "string" ? value : value?.join(", ");
      };
      c.req.header = read as typeof c.req.header; // the overloads of one function, which an arrow cannot declare
    }
    return next();
  };
}
