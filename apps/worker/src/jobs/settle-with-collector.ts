import {
  type Collector,
  copyCredits,
  countUnsettledInvoices,
  type SettleInvoicesDeps,
  settleInvoices,
  voidSettledInvoices,
} from "@sundial/billing";
import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";
import type { Logger } from "pino";
import type { Metrics } from "../metrics.ts";

export interface SettleWithCollectorDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly collector: Collector | null;
}

/** Gives the collector new credits, then has it charge what final invoices come to and cancel what is void. Returns how many of each. */
export async function settleWithCollector(
  deps: SettleWithCollectorDeps,
): Promise<{ credits: number; invoices: number; voided: number } | undefined> {
  const { db, clock, random, newId, log, metrics, collector } = deps;
  if (!collector) return noticeWaiting(deps);
  const actor = { kind: "system", job: "collector" } as const;
  const job = { db, clock, random, newId, mode: "live", actor, requestId: "" } as const;
  const onFailure = (err: unknown, organizationId: string) =>
    log.error({ err, organizationId }, "the collector could not be told");
  const credits = await copyCredits({ db, clock, collector, onFailure });
  const settling: SettleInvoicesDeps = {
    collector,
    onFailure,
    onDifference({ id, organizationId, totalCents }, theirs) {
      metrics.invoiceDifferences.inc();
      const cents = { ours: totalCents.toString(), theirs: theirs.totalCents.toString() };
      log.error(
        { invoice: id, organizationId, collectorInvoice: theirs.id, ...cents },
        "an invoice is charged otherwise than it says",
      );
    },
  };
  const invoices = await settleInvoices(job, settling);
  return { credits, invoices, voided: await voidSettledInvoices(job, settling) };
}

/** The collector goes on charging its customers without its key, and what ours come to waits. */
async function noticeWaiting({ db, log, metrics }: SettleWithCollectorDeps): Promise<undefined> {
  const invoices = await countUnsettledInvoices(db);
  metrics.invoicesWaiting.set(invoices);
  if (invoices > 0) log.error({ invoices }, "invoices wait for the collector, whose key is missing");
}
