import { subscriptionChangedTopic } from "@sundial/billing";
import { type Db, outbox } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { and, inArray, lt } from "drizzle-orm";

const keptMs = 30 * 24 * 3_600_000;

/** What is told to whom it may concern. Mails and whatever else is owed to somebody wait in the outbox until they are taken. */
const announcements = [subscriptionChangedTopic];

/** Forgets announcements that nobody has taken for thirty days. Returns how many. */
export async function expireOutbox(deps: { readonly db: Db; readonly clock: Clock }): Promise<number> {
  const before = new Date(deps.clock.nowMs() - keptMs);
  const old = and(inArray(outbox.topic, announcements), lt(outbox.createdAt, before));
  return (await deps.db.delete(outbox).where(old)).count;
}
