import { authBasePath } from "@sundial/accounts";
import { coreErrors } from "@sundial/errors";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AuthDeps, AuthEnv } from "./auth-deps.ts";
import { registerDevMailbox } from "./dev-mailbox.ts";
import { registerIssueToken } from "./issue-token.ts";
import { registerJwks } from "./jwks.ts";
import { withForwardedFor } from "./with-forwarded-for.ts";

const bodyBytesMax = 16_384;

/**
 * People's sign-in beside the public API: better-auth under `/auth`, `POST /auth/token`, the key set, and in development the mailbox.
 * To be mounted at `/`, after the request id; errors go to the outer app's handler.
 */
export function createAuthApp(deps: AuthDeps): Hono<AuthEnv> {
  const app = new Hono<AuthEnv>();
  registerJwks(app, deps);
  if (deps.devMailbox) registerDevMailbox(app, deps);
  app.use(`${authBasePath}/*`, bodyLimit({ maxSize: bodyBytesMax, onError: refuseBody }));
  registerIssueToken(app, deps);
  app.all(`${authBasePath}/*`, async (c) => {
    const answer = await deps.auth.handle(withForwardedFor(c.req.raw, c.env?.incoming?.socket.remoteAddress));
    if (answer.status === 404)
      throw coreErrors.route_not_found({ method: c.req.method, path: c.req.path, suggestion: "" });
    return answer;
  });
  return app;
}

function refuseBody(): never {
  throw coreErrors.body_too_large({ limit_bytes: bodyBytesMax });
}
