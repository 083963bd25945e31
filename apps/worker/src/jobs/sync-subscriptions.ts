import { type Collector, listBillingCustomers, subscriptionChangedTopic } from "@sundial/billing";
import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import type { PgBoss } from "pg-boss";

export interface SyncSubscriptionsDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly boss: Pick<PgBoss, "send">;
  readonly collector: Collector | null;
}

/** Asks for every customer's subscription to be compared: prices may have changed, and a change may have been missed. Returns how many. */
export async function syncSubscriptions({ db, clock, boss, collector }: SyncSubscriptionsDeps): Promise<number> {
  if (!collector) return 0;
  const day = clock.now().toISOString().slice(0, 10);
  const organizationIds = await listBillingCustomers(db);
  for (const organizationId of organizationIds)
    await boss.send(subscriptionChangedTopic, {
      outboxId: `daily_${organizationId}_${day}`,
      payload: { organizationId },
    });
  return organizationIds.length;
}
