import {
  beginPaidPlan,
  type Collector,
  type CollectorHandlers,
  collectorEventTopic,
  followCheckout,
  followCustomer,
  followInvoice,
  handleCollectorEvent,
  type InvoicingDeps,
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

/** What is done with what the collector has: a paid checkout begins its plan, and a paid invoice is ours paid too. */
export function createCollectorHandlers(deps: WorkCollectorEventsDeps): CollectorHandlers {
  const { db, clock, random, newId, invoicing } = deps;
  const job = {
    db,
    clock,
    random,
    newId,
    mode: "live",
    actor: { kind: "system", job: "collector" },
    requestId: "",
  } as const;
  return {
    customer: followCustomer,
    async checkout(ctx, id, checkout) {
      await followCheckout(ctx, id, checkout);
      if (checkout) await beginPaidPlan(job, checkout, invoicing.plans);
    },
    // What is paid or not is told by invoices, and which plan holds by ours.
    subscription: async () => {},
    async invoice(_, __, invoice) {
      if (invoice) await followInvoice(job, invoice);
    },
  };
}

/** Starts handling the webhooks that the outbox hands over. Without a collector there is nobody to ask, so it does nothing. */
export async function workCollectorEvents(deps: WorkCollectorEventsDeps): Promise<void> {
  const { collector } = deps;
  if (!collector) return;
  const handlers = createCollectorHandlers(deps);
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
