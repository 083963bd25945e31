import { type Db, enqueue } from "@sundial/db";
import type { Clock, Ids } from "@sundial/kernel";
import type { CollectorEvent } from "../collector.ts";
import { collectorEvents } from "../tables/collecting.ts";

/** The outbox topic under which a webhook waits for the background process. */
export const collectorEventTopic = "collector-event";

/** Keeps a verified event and leaves its work, in one transaction. Returns false for one that is known: webhooks come more than once. */
export async function receiveCollectorEvent(
  ctx: { readonly db: Db; readonly clock: Clock; readonly newId: Ids },
  { id, type, subject }: CollectorEvent,
): Promise<boolean> {
  const receivedAt = ctx.clock.now();
  // What nothing here cares for is done with at once.
  const handledAt = subject.kind === "other" ? receivedAt : null;
  const row = { id, type, subjectKind: subject.kind, subjectId: subject.id, receivedAt, handledAt };
  return ctx.db.transaction(async (tx) => {
    const inserted = await tx
      .insert(collectorEvents)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: collectorEvents.id });
    if (inserted.length === 0) return false;
    if (!handledAt) await enqueue(tx, ctx, { topic: collectorEventTopic, payload: { eventId: id } });
    return true;
  });
}
