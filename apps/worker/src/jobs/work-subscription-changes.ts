import { type Collector, type InvoicingDeps, subscriptionChangedTopic, syncSubscription } from "@sundial/billing";
import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";
import type { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { z } from "zod";
import type { Metrics } from "../metrics.ts";
import { runJob } from "../queue/run-job.ts";

export interface WorkSubscriptionChangesDeps {
  readonly boss: Pick<PgBoss, "createQueue" | "work" | "send">;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly invoicing: Pick<InvoicingDeps, "plans" | "prices">;
  readonly collector: Collector | null;
}

const Message = z.object({ outboxId: z.string(), payload: z.object({ organizationId: z.string() }) });

/** One at a time in all processes, so that what was read later is written later. Tried for about three days, and by `sync-subscriptions` every day. */
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

/** Starts carrying changes of plans and seats to the collector. Without one they stay where they are. */
export async function workSubscriptionChanges(deps: WorkSubscriptionChangesDeps): Promise<void> {
  const { boss, collector } = deps;
  if (!collector) return;
  await boss.createQueue(subscriptionChangedTopic, queue);
  await boss.work(
    subscriptionChangedTopic,
    { burstWhenBatchFull: true, notifyPollingIntervalSeconds: 2 },
    async (jobs) => {
      for (const { data } of jobs)
        await runJob(deps, subscriptionChangedTopic, () => carryChange({ ...deps, collector }, data));
    },
  );
}

/** Brings one organization's subscription there to what holds here, and asks for it again when a change that lies ahead has begun. Exported for tests. */
export async function carryChange(
  deps: WorkSubscriptionChangesDeps & { readonly collector: Collector },
  data: unknown,
): Promise<void> {
  const { outboxId: operationId, payload } = Message.parse(data);
  const { db, clock, random, newId, collector, invoicing } = deps;
  const { organizationId } = payload;
  const actor = { kind: "system", job: "sync-subscription" } as const;
  const ctx = {
    db,
    clock,
    random,
    newId,
    mode: "live",
    actor,
    requestId: "",
    organization: { id: organizationId },
  } as const;
  const { nextAt, surplus } = await syncSubscription(ctx, { ...invoicing, collector, operationId });
  for (const subscription of surplus)
    deps.log.error(
      { organizationId, subscription },
      "a second subscription was paid for and was ended; give its money back",
    );
  if (!nextAt) return;
  const again = { outboxId: `${operationId.split("@")[0]}@${nextAt.toISOString()}`, payload };
  await deps.boss.send(subscriptionChangedTopic, again, { startAfter: nextAt });
}
