import type { ServerResponse } from "node:http";
import type { PortalEnv } from "../src/env.ts";

// A script that runs as a worker is bound by the policy of its own file: the search is one, and reads its index.
const filePolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Headers of every answer, static files included. The policy here suits what is no page; each page brings its own in its place. */
export function setSecurityHeaders(res: ServerResponse, env: Pick<PortalEnv, "production">): void {
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("X-Frame-Options", "DENY");
  res.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
  res.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  res.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  res.setHeader("Content-Security-Policy", filePolicy);
  if (env.production) res.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}
