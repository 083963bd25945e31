import type { MailSettings } from "@sundial/accounts";
import {
  beginPaidPlan,
  type Collector,
  type CollectorHandlers,
  collectorEventTopic,
  followCheckout,
  followCustomer,
  followInvoice,
  followSubscription,
  handleCollectorEvent,
  type InvoicingDeps,
  type PaymentJob,
} from "@sundial/billing";
import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";
import type { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { z } from "zod";
import type { Metrics } from "../metrics.ts";
import { runJob } from "../queue/run-job.ts";

export interface WorkCollectorEventsDeps {
  readonly boss: Pick<PgBoss, "createQueue" | "work">;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly invoicing: Pick<InvoicingDeps, "plans">;
  readonly collector: Collector | null;
  readonly mail: MailSettings;
}

const Message = z.object({ payload: z.object({ eventId: z.string() }) });

/** One at a time in all processes, so that what was read later is written later. Tried for about three days, as long as the collector itself would. */
const queue = {
  policy: "singleton",
  notify: true,
  retryLimit: 150,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 1_800,
  expireInSeconds: 120,
  deleteAfterSeconds: 3_600,
} as const;

/** What is done with what the collector has: a paid checkout begins its plan, invoices tell what is paid and what failed, subscriptions what was ended there. */
export function createCollectorHandlers(
  deps: WorkCollectorEventsDeps & { readonly collector: Collector },
): CollectorHandlers {
  const { db, clock, random, newId, collector, mail } = deps;
  const { plans } = deps.invoicing;
  const actor = { kind: "system", job: "collector" } as const;
  const job: PaymentJob = { db, clock, random, newId, mode: "live", actor, requestId: "", mail };
  return {
    customer: followCustomer,
    async checkout(ctx, id, checkout) {
      await followCheckout(ctx, id, checkout);
      if (!checkout) return;
      const invoice = checkout.invoiceId === null ? null : await collector.readInvoice(checkout.invoiceId);
      const ownInvoiceId = await beginPaidPlan(job, { checkout, invoice }, plans);
      if (invoice && ownInvoiceId !== null) await collector.labelInvoice(invoice.id, { ownInvoiceId });
    },
    async subscription(_, __, subscription) {
      if (!subscription) return;
      await followSubscription(job, subscription, { plans, collector });
      if (subscription.state !== "past_due") return;
      for (const invoice of await collector.listInvoices(subscription.customerId))
        await followInvoice(job, invoice, collector);
    },
    async invoice(_, __, invoice) {
      if (invoice) await followInvoice(job, invoice, collector);
    },
  };
}

/** Starts handling the webhooks that the outbox hands over. Without a collector there is nobody to ask, so it does nothing. */
export async function workCollectorEvents(deps: WorkCollectorEventsDeps): Promise<void> {
  const { collector } = deps;
  if (!collector) return;
  const handlers = createCollectorHandlers({ ...deps, collector });
  await deps.boss.createQueue(collectorEventTopic, queue);
  await deps.boss.work(
    collectorEventTopic,
    { burstWhenBatchFull: true, notifyPollingIntervalSeconds: 2 },
    async (jobs) => {
      for (const { data } of jobs) {
        const { eventId } = Message.parse(data).payload;
        await runJob(deps, collectorEventTopic, () => handleCollectorEvent({ ...deps, collector, handlers }, eventId));
      }
    },
  );
}
