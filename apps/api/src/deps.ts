import {
  type Auth,
  createAuth,
  createTokenKeys,
  type MailSettings,
  type SeatRules,
  type TokenKeys,
} from "@sundial/accounts";
import {
  type Collector,
  createCollector,
  createSeatRules,
  createSpendGuard,
  createTermsReader,
  type LedgerReaders,
  loadPlans,
  loadPriceBook,
  type Plan,
  type PriceBook,
  readLedgerSpend,
  type SpendGuard,
  type SpendSettlement,
  toSettlementRows,
} from "@sundial/billing";
import { type Changelog, loadChangelog } from "@sundial/changelog";
import { deprecatedMembers, deprecationsOfContract } from "@sundial/contract";
import { createDatabase, type Database } from "@sundial/db";
import {
  type Clock,
  createIds,
  type Deprecation,
  fromDecimalString,
  type Ids,
  type Random,
  systemClock,
  systemRandom,
} from "@sundial/kernel";
import { type AuthenticateKeyDeps, createKeyCache, createKeyMarks, type Peppers, parsePeppers } from "@sundial/keys";
import { loadQuestionnaires, loadRuleSets, type Questionnaires, type RuleSet } from "@sundial/marketplace";
import { type Catalogue, deprecationsOfModels, loadCatalogue } from "@sundial/models";
import type { Network } from "@sundial/network";
import {
  createMemoryRateLimitStore,
  createRequestLedger,
  type RateLimitStore,
  type RequestLedger,
} from "@sundial/usage";
import { composeMigrations, deprecationsOfVersions, type Migrations } from "@sundial/versions";
import { webhookNetwork } from "@sundial/webhooks";
import type { Logger } from "pino";
import { type ContractEnds, compileContractEnds } from "./contract-ends.ts";
import type { Env } from "./env.ts";
import { createEngines, type Engines } from "./inference/engines.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { createModelEnds, type ModelEnds } from "./model-ends.ts";
import { createPayments, type Payments } from "./payments.ts";

/** Everything that lives as long as the process. Each consumer declares the few members it takes. */
export interface Deps {
  readonly env: Env;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** For what people and scripts ask of the platform. One statement runs for a bounded time. */
  readonly database: Database;
  /** For what every call needs: key look-ups, idempotency keys and the ledger. Only short statements belong here. */
  readonly edgeDatabase: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly peppers: Peppers;
  readonly keyAuthentication: AuthenticateKeyDeps;
  readonly auth: Auth;
  readonly tokenKeys: TokenKeys;
  readonly mail: MailSettings;
  readonly plans: ReadonlyMap<string, Plan>;
  /** Null without a key: then nothing is collected. */
  readonly collector: Collector | null;
  readonly catalogue: Catalogue;
  readonly modelEnds: ModelEnds;
  readonly priceBook: PriceBook;
  readonly changelog: Changelog;
  /** The rules for listings, the oldest set first. */
  readonly ruleSets: readonly RuleSet[];
  readonly questionnaires: Questionnaires;
  /** What webhook endpoints may be at. */
  readonly webhookNetwork: Network;
  readonly payments: Payments;
  readonly seats: SeatRules;
  readonly rateLimits: RateLimitStore;
  readonly ledger: RequestLedger<SpendSettlement>;
  readonly spend: SpendGuard;
  readonly spendReaders: LedgerReaders;
  readonly engines: Engines;
  readonly migrations: Migrations;
  /** Every announced end, of versions, operations, members of requests and models. */
  readonly deprecations: readonly Deprecation[];
  readonly contractEnds: ContractEnds;
}

/** Makes the long-lived things; opens no connection yet. `clock` and `random` are replaced in tests only. */
export function createDeps(env: Env, options: { log: Logger; clock?: Clock; random?: Random }): Deps {
  const { log, clock = systemClock, random = systemRandom } = options;
  const { database, edgeDatabase } = createPools(env);
  const peppers = parsePeppers(env.KEY_PEPPERS);
  const secret = env.SUNDIAL_SECRET;
  const newId = createIds(clock, random);
  const plans = loadPlans(env.PLANS_DIR);
  const catalogue = loadCatalogue(env.MODELS_DIR);
  const deprecations = [
    ...deprecationsOfVersions(),
    ...deprecationsOfContract,
    ...deprecationsOfModels(catalogue.list()),
  ];
  const priceBook = loadPriceBook({ plans, catalogue, costsFile: env.COSTS_FILE });
  const collector = createCollector(env, clock);
  const payments = createPayments(collector);
  const spendReaders = { readTerms: createTermsReader({ prices: priceBook, plans }), readLedger: readLedgerSpend };
  return {
    env,
    log,
    metrics: createMetrics(),
    database,
    edgeDatabase,
    clock,
    random,
    newId,
    peppers,
    keyAuthentication: {
      db: edgeDatabase.db,
      clock,
      peppers,
      cache: createKeyCache(clock),
      marks: createKeyMarks(clock),
    },
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
    plans,
    catalogue,
    modelEnds: createModelEnds(catalogue, env),
    priceBook,
    changelog: loadChangelog(),
    ruleSets: loadRuleSets(),
    questionnaires: loadQuestionnaires(),
    webhookNetwork: webhookNetwork({ loopback: env.WEBHOOK_LOOPBACK }),
    collector,
    payments,
    seats: createSeatRules({ clock, plans, collector: payments.collector }),
    rateLimits: createMemoryRateLimitStore(clock),
    ledger: createRequestLedger(edgeDatabase, { settle: { functionName: "settle_spend", toRows: toSettlementRows } }),
    spendReaders,
    spend: createSpendGuard({
      edgeDatabase,
      database,
      clock,
      log,
      ...spendReaders,
      floatPicodollars: fromDecimalString(env.SPEND_FLOAT_USD),
    }),
    engines: createEngines(env, { clock, newId }),
    migrations: composeMigrations(),
    deprecations,
    contractEnds: compileContractEnds(deprecations, deprecatedMembers),
  };
}

const edgeConnectionsMax = 4;

/** Two pools, so that no number of slow queries keeps a call from being authenticated or recorded. */
function createPools(env: Env): Pick<Deps, "database" | "edgeDatabase"> {
  const edgeConnections = Math.min(edgeConnectionsMax, Math.ceil(env.DATABASE_CONNECTIONS_MAX / 3));
  return {
    database: createDatabase(env.DATABASE_URL, {
      connectionsMax: env.DATABASE_CONNECTIONS_MAX - edgeConnections,
      applicationName: "sundial-api",
      statementTimeoutMs: env.DATABASE_STATEMENT_TIMEOUT_MS,
    }),
    edgeDatabase: createDatabase(env.DATABASE_URL, {
      connectionsMax: edgeConnections,
      applicationName: "sundial-api-edge",
    }),
  };
}
