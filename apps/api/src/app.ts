import { Hono } from "hono";
import { type ApiEnv, createApiApp } from "./api-app.ts";
import type { AuthDeps } from "./auth/auth-deps.ts";
import { createAuthApp } from "./auth/create-auth-app.ts";
import type { Deps } from "./deps.ts";
import { registerHealth } from "./health.ts";
import { allowBrowsers } from "./middleware/allow-browsers.ts";
import { answerErrors } from "./middleware/answer-errors.ts";
import { authenticate } from "./middleware/authenticate.ts";
import { identifyOperation, refuseUnknown, unknownRoute } from "./middleware/identify-operation.ts";
import { limitBody } from "./middleware/limit-body.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { recordRequest } from "./middleware/record-request.ts";
import { replayIdempotent } from "./middleware/replay-idempotent.ts";
import { requestId } from "./middleware/request-id.ts";
import { resolveVersion } from "./middleware/resolve-version.ts";
import { registerOpenApiDocument } from "./openapi-document.ts";
import { registerRoutes } from "./routes/index.ts";
import { versionDates } from "./versions.ts";

/** The whole HTTP surface, without a socket. The order of the middleware is the order of the checks a caller meets. */
export function createApp(deps: Deps): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.onError(answerErrors(deps));
  app.use(requestId(deps));
  registerHealth(app, deps);
  registerOpenApiDocument(app);
  app.route("/", createAuthApp(authDepsOf(deps)));

  const api = createApiApp();
  api.onError(answerErrors(deps));
  identifyOperation(api);
  api.use(allowBrowsers());
  api.use(recordRequest(deps));
  api.use(refuseUnknown());
  api.use(authenticate(deps));
  api.use(resolveVersion({ dates: versionDates }));
  api.use(limitRate(deps));
  api.use(limitBody());
  api.use(replayIdempotent(deps));
  registerRoutes(api, deps);
  app.route("/", api);
  app.notFound((c) => {
    throw unknownRoute(c);
  });
  return app;
}

function authDepsOf({ database, clock, auth, tokenKeys, env }: Deps): AuthDeps {
  const devMailbox = env.NODE_ENV !== "production" && env.SMTP_URL === undefined;
  return { db: database.db, clock, auth, tokenKeys, apiUrl: env.API_URL, portalUrl: env.PORTAL_URL, devMailbox };
}
