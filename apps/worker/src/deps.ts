import type { MailSettings } from "@sundial/accounts";
import {
  type Collector,
  createCollector,
  createTermsReader,
  type InvoicingDeps,
  type LedgerReaders,
  loadPlans,
  loadPriceBook,
  readLedgerSpend,
} from "@sundial/billing";
import { deprecationsOfContract } from "@sundial/contract";
import { createDatabase, type Database } from "@sundial/db";
import {
  type Clock,
  createIds,
  type Deprecation,
  type Ids,
  type Random,
  systemClock,
  systemRandom,
} from "@sundial/kernel";
import { type CheckNetwork, publicCheckNetwork } from "@sundial/marketplace";
import { type Catalogue, deprecationsOfModels, loadCatalogue } from "@sundial/models";
import type { Network } from "@sundial/network";
import { deprecationsOfVersions } from "@sundial/versions";
import { type CarryEvent, webhookNetwork } from "@sundial/webhooks";
import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { createEventCarrier } from "./create-event-carrier.ts";
import type { Env } from "./env.ts";
import { createMailSender, type MailSender } from "./mail/create-mail-sender.ts";
import { createMetrics, type Metrics } from "./metrics.ts";

/** Everything that lives as long as the process. Each consumer declares the few members it takes. */
export interface Deps {
  readonly env: Env;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly database: Database;
  readonly db: Database["db"];
  readonly boss: PgBoss;
  readonly mails: MailSender;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly secret: string;
  readonly mail: MailSettings;
  readonly catalogue: Catalogue;
  /** Every announced end, of versions, operations, members of requests and models. */
  readonly deprecations: readonly Deprecation[];
  readonly invoicing: InvoicingDeps;
  readonly spendReaders: LedgerReaders;
  /** Null without a key: then nothing is collected. */
  readonly collector: Collector | null;
  /** What the checks of listings may reach. */
  readonly network: CheckNetwork;
  /** Where events may be sent to. */
  readonly webhookNetwork: Network;
  readonly carryEvent: CarryEvent;
}

/** Makes the long-lived things; opens no connection yet. `network` is replaced in tests only, where what is checked runs on the same machine. */
export function createDeps(env: Env, log: Logger, network: CheckNetwork = publicCheckNetwork): Deps {
  const clock = systemClock;
  const random = systemRandom;
  const catalogue = loadCatalogue(env.MODELS_DIR);
  const plans = loadPlans(env.PLANS_DIR);
  const prices = loadPriceBook({ plans, catalogue, costsFile: env.COSTS_FILE });
  const database = createDatabase(env.DATABASE_URL, { connectionsMax: 4, applicationName: "sundial-worker" });
  return {
    env,
    log,
    metrics: createMetrics(),
    database,
    db: database.db,
    boss: createBoss(env.DATABASE_URL, log),
    mails: createMailSender({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, db: database.db, clock }),
    clock,
    random,
    newId: createIds(clock, random),
    secret: env.SUNDIAL_SECRET,
    catalogue,
    deprecations: [...deprecationsOfVersions(), ...deprecationsOfContract, ...deprecationsOfModels(catalogue.list())],
    invoicing: { plans, catalogue, prices },
    mail: { secret: env.SUNDIAL_SECRET, portalUrl: env.PORTAL_URL },
    spendReaders: { readTerms: createTermsReader({ prices, plans }), readLedger: readLedgerSpend },
    collector: createCollector(env, clock),
    network,
    webhookNetwork: webhookNetwork({ loopback: env.WEBHOOK_LOOPBACK }),
    carryEvent: createEventCarrier(),
  };
}

/** pg-boss keeps its own connections and tables (schema `jobs`, made at its start): see docs/decisions/0003-background-jobs.md. */
function createBoss(connectionString: string, log: Logger): PgBoss {
  const boss = new PgBoss({
    connectionString,
    application_name: "sundial-queue",
    max: 4,
    schema: "jobs",
    useListenNotify: true,
    openTelemetry: { enabled: false },
  });
  boss.on("error", (error) => log.error({ err: error }, "queue error"));
  boss.on("warning", (warning) => log.warn({ warning }, "queue warning"));
  return boss;
}
