import type { Hono } from "hono";
import type { AuthDeps, AuthEnv } from "./auth-deps.ts";

/** `GET /.well-known/jwks.json` (RFC 7517). New keys are published ten minutes before they sign, twice the time this may be cached. */
export function registerJwks(app: Hono<AuthEnv>, deps: Pick<AuthDeps, "tokenKeys">): void {
  app.get("/.well-known/jwks.json", async (c) => {
    c.header("cache-control", "public, max-age=300");
    return c.json(await deps.tokenKeys.publicJwks());
  });
}
