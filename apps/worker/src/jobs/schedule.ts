import { expireSignIns } from "@sundial/accounts";
import { catchUpEvents, expireCollectorEvents, type SpendAlertDeps, sendSpendAlerts } from "@sundial/billing";
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
  readonly boss: Pick<PgBoss, "createQueue" | "updateQueue" | "schedule" | "send" | "work">;
  readonly metrics: Metrics;
}

interface Job {
  readonly name: string;
  readonly cron: string;
  readonly run: (deps: JobDeps) => Promise<unknown>;
  /** Whether the outbox wakes it too. Then it begins at once, also beside a run of it that has not ended. */
  readonly isWoken?: true;
}

/** Every job that runs by the clock, in UTC. */
const jobs: readonly Job[] = [
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
  { name: "catch-up-collector-events", cron: "*/10 * * * *", run: catchUpEvents },
  { name: listingChecksTopic, cron: "* * * * *", run: runListingChecks, isWoken: true },
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

/** One that waits is enough: it finds all there is to do. One that runs does not stand in its way, because it may be past the last that it looked for. */
const woken = {
  queue: { policy: "short", notify: true },
  work: { localConcurrency: 2, notifyPollingIntervalSeconds: 2 },
} as const;
const clocked = { queue: { policy: "exclusive" }, work: {} } as const;

/** One whose process was killed is taken up again after this time without a sign of life. Until then it bars the next run. */
const signsOfLife = { heartbeatSeconds: 60 } as const;

/** Starts every scheduled job, and asks for a first run now, because the process may have been down for days. */
export async function workSchedule(deps: ScheduleDeps): Promise<void> {
  for (const { name, cron, run, isWoken } of jobs) {
    const { queue, work } = isWoken ? woken : clocked;
    await deps.boss.createQueue(name, { ...queue, retryLimit: 3, retryDelay: 60, deleteAfterSeconds: 86_400 });
    // A queue that was there before stays as it was made.
    await deps.boss.updateQueue(name, signsOfLife);
    await deps.boss.work(name, work, async () => runJob(deps, name, () => run(deps)));
    await deps.boss.schedule(name, cron);
    await deps.boss.send(name);
  }
}
