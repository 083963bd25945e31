import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";

/**
 * Lets web pages of any origin call the API (Fetch standard, CORS protocol). No cookies are taken, so the origin proves nothing and none
 * is trusted; live keys sent from a page are refused by `authenticate`.
 */
export function allowBrowsers(): MiddlewareHandler {
  return cors({
    origin: "*",
    allowMethods: ["GET", "POST", "PATCH", "PUT", "DELETE"],
    exposeHeaders: [
      "*",
      "Authorization",
      "Request-Id",
      "Retry-After",
      "RateLimit",
      "RateLimit-Policy",
      "Sundial-Version",
    ],
    maxAge: 86_400,
  });
}
