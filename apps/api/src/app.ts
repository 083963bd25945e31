import { type ApiApp, createApiApp } from "./api-app.ts";
import type { AuthDeps } from "./auth/auth-deps.ts";
import { createAuthApp } from "./auth/create-auth-app.ts";
import { checkMembers, refuseEndedOperation } from "./contract-ends.ts";
import { registerDeprecationCalendars } from "./deprecation-calendar.ts";
import type { Deps } from "./deps.ts";
import { registerHealth } from "./health.ts";
import { createVersionEnds } from "./lifecycle-headers.ts";
import { registerListingAssets } from "./listing-assets.ts";
import { allowBrowsers } from "./middleware/allow-browsers.ts";
import { answerErrors } from "./middleware/answer-errors.ts";
import { authenticate } from "./middleware/authenticate.ts";
import { authorize } from "./middleware/authorize.ts";
import { decodeBody } from "./middleware/decode-body.ts";
import { identifyOperation, refuseOtherVersionsPath, refuseUnknown } from "./middleware/identify-operation.ts";
import { limitBody } from "./middleware/limit-body.ts";
import { limitConcurrency } from "./middleware/limit-concurrency.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { logAccess } from "./middleware/log-access.ts";
import { migrateCall } from "./middleware/migrate-call.ts";
import { playScenario } from "./middleware/play-scenario.ts";
import { readNodeHeaders } from "./middleware/read-node-headers.ts";
import { readVersion } from "./middleware/read-version.ts";
import { recordRequest } from "./middleware/record-request.ts";
import { renameHeaders } from "./middleware/rename-headers.ts";
import { replayIdempotent } from "./middleware/replay-idempotent.ts";
import { requestId } from "./middleware/request-id.ts";
import { resolveVersion } from "./middleware/resolve-version.ts";
import { registerOpenApiDocument } from "./openapi-document.ts";
import { registerRoutes } from "./routes/index.ts";
import { registerStripeWebhook } from "./stripe-webhook.ts";

/** The whole HTTP surface, without a socket. The order of the middleware is the order of the checks a caller meets. */
export function createApp(deps: Deps): ApiApp {
  const app = createApiApp((c, part) => checkMembers(c, deps, part));
  app.onError(answerErrors(deps));
  app.use(readNodeHeaders());
  app.use(requestId(deps));
  registerHealth(app, deps);
  registerOpenApiDocument(app);
  registerDeprecationCalendars(app, deps);
  registerListingAssets(app, deps);
  app.use(logAccess(deps));
  app.route("/", createAuthApp(authDepsOf(deps)));
  registerStripeWebhook(app, deps);

  const endOfVersion = createVersionEnds(deps.env.PORTAL_URL);
  app.use(readVersion({ clock: deps.clock, endOfVersion }));
  identifyOperation(app, deps.migrations);
  app.use(allowBrowsers());
  app.use(recordRequest(deps));
  app.use(refuseUnknown(deps.migrations));
  app.use(authenticate(deps));
  app.use(resolveVersion({ ...deps, endOfVersion }));
  app.use(refuseOtherVersionsPath(deps.migrations));
  app.use(refuseEndedOperation(deps));
  app.use(playScenario(deps));
  app.use(authorize());
  app.use(renameHeaders(deps.migrations));
  app.use(limitRate(deps));
  app.use(limitBody());
  app.use(decodeBody());
  app.use(replayIdempotent(deps));
  app.use(limitConcurrency(deps));
  app.use(migrateCall(deps));
  registerRoutes(app, deps);
  return app;
}

function authDepsOf({ database, clock, auth, tokenKeys, env }: Deps): AuthDeps {
  const devMailbox = env.NODE_ENV !== "production" && env.SMTP_URL === undefined;
  return { db: database.db, clock, auth, tokenKeys, apiUrl: env.API_URL, portalUrl: env.PORTAL_URL, devMailbox };
}
