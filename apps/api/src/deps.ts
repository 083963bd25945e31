import { type Auth, createAuth, createTokenKeys, type MailSettings, type TokenKeys } from "@sundial/accounts";
import { loadPlans, type Plan } from "@sundial/billing";
import { createDatabase, type Database } from "@sundial/db";
import { type Clock, createIds, type Ids, type Random, systemClock, systemRandom } from "@sundial/kernel";
import { type AuthenticateKeyDeps, createKeyCache, createKeyMarks, type Peppers, parsePeppers } from "@sundial/keys";
import { type Catalogue, loadCatalogue } from "@sundial/models";
import {
  createMemoryRateLimitStore,
  createRequestLedger,
  type RateLimitStore,
  type RequestLedger,
} from "@sundial/usage";
import type { Logger } from "pino";
import type { Env } from "./env.ts";
import { createEngines, type Engines } from "./inference/engines.ts";
import { createMetrics, type Metrics } from "./metrics.ts";

/** Everything that lives as long as the process. Each consumer declares the few members it takes. */
export interface Deps {
  readonly env: Env;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly database: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly peppers: Peppers;
  readonly keyAuthentication: AuthenticateKeyDeps;
  readonly auth: Auth;
  readonly tokenKeys: TokenKeys;
  readonly mail: MailSettings;
  readonly plans: ReadonlyMap<string, Plan>;
  readonly catalogue: Catalogue;
  readonly rateLimits: RateLimitStore;
  readonly ledger: RequestLedger;
  readonly engines: Engines;
}

/** Makes the long-lived things; opens no connection yet. `clock` and `random` are replaced in tests only. */
export function createDeps(env: Env, options: { log: Logger; clock?: Clock; random?: Random }): Deps {
  const { log, clock = systemClock, random = systemRandom } = options;
  const database = createDatabase(env.DATABASE_URL, {
    connectionsMax: env.DATABASE_CONNECTIONS_MAX,
    applicationName: "sundial-api",
  });
  const peppers = parsePeppers(env.KEY_PEPPERS);
  const secret = env.SUNDIAL_SECRET;
  const newId = createIds(clock, random);
  return {
    env,
    log,
    metrics: createMetrics(),
    database,
    clock,
    random,
    newId,
    peppers,
    keyAuthentication: { db: database.db, clock, peppers, cache: createKeyCache(clock), marks: createKeyMarks(clock) },
    auth: createAuth({
      db: database.db,
      clock,
      random,
      newId,
      secret,
      portalUrl: env.PORTAL_URL,
      production: env.NODE_ENV === "production",
      oidcProviders: env.OIDC_PROVIDERS,
      trustedProxies: env.TRUSTED_PROXIES,
      log: (level, message) => log[level]({ part: "auth" }, message),
    }),
    tokenKeys: createTokenKeys({ db: database.db, clock, random, secret }),
    mail: { secret, portalUrl: env.PORTAL_URL },
    plans: loadPlans(env.PLANS_DIR),
    catalogue: loadCatalogue(env.MODELS_DIR),
    rateLimits: createMemoryRateLimitStore(clock),
    ledger: createRequestLedger(database),
    engines: createEngines(env, { clock, newId }),
  };
}
