import { type Collector, type Reconciliation, readDaySums, reconcileUsage, recordUsage } from "@sundial/billing";
import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import type { Catalogue } from "@sundial/models";
import type { Logger } from "pino";
import type { Metrics } from "../metrics.ts";

export interface ReconcileDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly collector: Collector | null;
  readonly catalogue: Catalogue;
  readonly log: Logger;
  readonly metrics: Metrics;
}

const dayMs = 86_400_000;
/** As far back as values can be reported. */
const daysBack = 35;

/** Holds ledger, roll-ups, what was reported and what the collector has against each other, for the days that are over: a line in the log each drift, and their sum as a metric. */
export async function reconcileWithCollector(deps: ReconcileDeps): Promise<Reconciliation | undefined> {
  const { db, clock, collector, catalogue, log, metrics } = deps;
  if (!collector) return undefined;
  const until = new Date(Math.floor(clock.nowMs() / dayMs) * dayMs);
  const from = new Date(until.getTime() - daysBack * dayMs);
  // Corrections, and whatever else came in after its minute was looked at.
  await recordUsage({ db, clock, catalogue }, { start: from, end: until });
  const sums = await readDaySums({ db, catalogue }, { from, until });
  const result = await reconcileUsage({ db, collector }, { from, until, ...sums });
  for (const between of ["collector", "outbox", "roll_up"] as const) {
    const drifts = result.drifts.filter((drift) => drift.between === between);
    metrics.usageDrift.set(
      { between },
      Number(drifts.reduce((sum, { tokens }) => sum + (tokens < 0n ? -tokens : tokens), 0n)),
    );
  }
  metrics.unreportedTokens.set(Number(result.unreported));
  for (const { day, tokens, ...drift } of result.drifts)
    log.error({ ...drift, day: day.toISOString().slice(0, 10), tokens: tokens.toString() }, "usage drifts apart");
  return result;
}
