import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { ApiEnv } from "../api-app.ts";
import { setHeader } from "../response-headers.ts";

const exposedHeaders =
  "*, Authorization, Request-Id, Retry-After, RateLimit, RateLimit-Policy, Sundial-Version, Deprecation, Sunset, Link";

/**
 * Lets web pages of any origin call the API (Fetch standard, CORS protocol). No cookies are taken, so the origin proves nothing and none
 * is trusted; live keys sent from a page are refused by `authenticate`.
 */
export function allowBrowsers(): MiddlewareHandler<ApiEnv> {
  const preflight = cors({ origin: "*", allowMethods: ["GET", "POST", "PATCH", "PUT", "DELETE"], maxAge: 86_400 });
  return (c, next) => {
    if (c.req.method === "OPTIONS") return preflight(c, next);
    if (c.req.header("origin") !== undefined) {
      setHeader(c, "Access-Control-Allow-Origin", "*");
      setHeader(c, "Access-Control-Expose-Headers", exposedHeaders);
    }
    return next();
  };
}
