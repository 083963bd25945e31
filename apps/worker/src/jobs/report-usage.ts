import { setTimeout as wait } from "node:timers/promises";
import { type Collector, recordUsage, type SendOutcome, sendMeterEvents } from "@sundial/billing";
import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import type { Catalogue } from "@sundial/models";
import type { Logger } from "pino";
import type { Metrics } from "../metrics.ts";

export interface ReportUsageDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly collector: Collector | null;
  readonly catalogue: Catalogue;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** How far back minutes are looked at that may have grown: longer than any call takes. */
const growingMs = 2 * 3_600_000;

/** Puts into the outbox of usage what the last minutes grew by, and reports what waits there. Without a collector it does nothing. */
export async function reportUsage({
  collector,
  log,
  metrics,
  catalogue,
  ...deps
}: ReportUsageDeps): Promise<SendOutcome | undefined> {
  if (!collector) return undefined;
  const end = deps.clock.now();
  await recordUsage({ ...deps, catalogue }, { start: new Date(end.getTime() - growingMs), end });
  const outcome = await sendMeterEvents({ ...deps, collector, wait: (ms) => wait(ms) });
  const { stale, ...tries } = outcome;
  for (const [name, count] of Object.entries(tries)) metrics.meterEvents.inc({ outcome: name }, count);
  metrics.staleMeterEvents.set(stale);
  if (stale > 0) log.warn({ stale }, "usage values of which nobody knows whether they arrived");
  if (outcome.rejected > 0) log.error({ rejected: outcome.rejected }, "the collector refused usage values");
  return outcome;
}
