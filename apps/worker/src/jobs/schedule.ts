import { expireSignIns } from "@sundial/accounts";
import { expireCollectorEvents, type SpendAlertDeps, sendSpendAlerts } from "@sundial/billing";
import { type NoticeDeps, sendDeprecationNotices } from "@sundial/lifecycle";
import { listingChecksTopic } from "@sundial/marketplace";
import { expireDeliveries, expireEvents } from "@sundial/webhooks";
import type { PgBoss } from "pg-boss";
import type { Metrics } from "../metrics.ts";
import { runJob } from "../queue/run-job.ts";
import { applyPlanChanges } from "./apply-plan-changes.ts";
import { createUsagePartitions } from "./create-usage-partitions.ts";
import { escalateReviews } from "./escalate-reviews.ts";
import { expireHolds } from "./expire-holds.ts";
import { expireIdempotencyKeys } from "./expire-idempotency-keys.ts";
import { expireOutbox } from "./expire-outbox.ts";
import { grantLateCredits, type LateCreditDeps } from "./grant-late-credits.ts";
import { type MakeInvoicesDeps, makeInvoices } from "./make-invoices.ts";
import { type MakeStatementsDeps, makeStatements } from "./make-statements.ts";
import { reconcileSpendCounters } from "./reconcile-spend-counters.ts";
import { reconcileWithCollector } from "./reconcile-with-collector.ts";
import { reportUsage } from "./report-usage.ts";
import { rotateSigningKeys } from "./rotate-signing-keys.ts";
import { runListingChecks } from "./run-listing-checks.ts";
import { settleWithCollector } from "./settle-with-collector.ts";
import { syncSubscriptions } from "./sync-subscriptions.ts";

type JobDeps = Parameters<typeof rotateSigningKeys>[0] &
  MakeInvoicesDeps &
  MakeStatementsDeps &
  SpendAlertDeps &
  NoticeDeps &
  LateCreditDeps &
  Parameters<typeof reconcileSpendCounters>[0] &
  Parameters<typeof reportUsage>[0] &
  Parameters<typeof runListingChecks>[0] &
  Parameters<typeof escalateReviews>[0] &
  Parameters<typeof settleWithCollector>[0] &
  Parameters<typeof syncSubscriptions>[0] &
  Parameters<typeof reconcileWithCollector>[0];

export interface ScheduleDeps extends JobDeps {
  readonly boss: Pick<PgBoss, "createQueue" | "schedule" | "send" | "work">;
  readonly metrics: Metrics;
}

/** Every job that runs by the clock, in UTC. */
const jobs: readonly { name: string; cron: string; run: (deps: JobDeps) => Promise<unknown> }[] = [
  { name: "apply-plan-changes", cron: "* * * * *", run: applyPlanChanges },
  { name: "make-invoices", cron: "* * * * *", run: makeInvoices },
  { name: "make-statements", cron: "53 * * * *", run: makeStatements },
  { name: "expire-idempotency-keys", cron: "7 * * * *", run: expireIdempotencyKeys },
  { name: "expire-sign-ins", cron: "37 * * * *", run: expireSignIns },
  { name: "create-usage-partitions", cron: "41 2 * * *", run: createUsagePartitions },
  { name: "expire-spend-holds", cron: "* * * * *", run: expireHolds },
  { name: "send-spend-alerts", cron: "*/5 * * * *", run: sendSpendAlerts },
  { name: "escalate-reviews", cron: "*/10 * * * *", run: escalateReviews },
  { name: "reconcile-spend", cron: "11 4 * * *", run: reconcileSpendCounters },
  { name: "report-usage", cron: "* * * * *", run: reportUsage },
  { name: "settle-with-collector", cron: "* * * * *", run: settleWithCollector },
  // The outbox wakes it too, so that nobody waits a minute for a run.
  { name: listingChecksTopic, cron: "* * * * *", run: runListingChecks },
  { name: "sync-subscriptions", cron: "43 4 * * *", run: syncSubscriptions },
  { name: "reconcile-usage", cron: "17 4 * * *", run: reconcileWithCollector },
  { name: "expire-outbox", cron: "31 4 * * *", run: expireOutbox },
  { name: "expire-webhook-deliveries", cron: "19 4 * * *", run: expireDeliveries },
  { name: "expire-events", cron: "41 4 * * *", run: expireEvents },
  { name: "expire-collector-events", cron: "29 4 * * *", run: expireCollectorEvents },
  // Once a day, since days are what it counts; a few hours into the day, when a day of calls is in.
  { name: "send-deprecation-notices", cron: "13 6 * * *", run: sendDeprecationNotices },
  { name: "grant-late-credits", cron: "47 4 * * *", run: grantLateCredits },
  { name: "rotate-signing-keys", cron: "23 3 * * *", run: rotateSigningKeys },
];

/** Starts every scheduled job, and asks for a first run now, because the process may have been down for days. */
export async function workSchedule(deps: ScheduleDeps): Promise<void> {
  for (const { name, cron, run } of jobs) {
    await deps.boss.createQueue(name, {
      policy: "exclusive",
      retryLimit: 3,
      retryDelay: 60,
      deleteAfterSeconds: 86_400,
    });
    await deps.boss.work(name, async () => runJob(deps, name, () => run(deps)));
    await deps.boss.schedule(name, cron);
    await deps.boss.send(name);
  }
}
