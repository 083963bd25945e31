import { type Db, outbox } from "@sundial/db";
import { asc, inArray, sql } from "drizzle-orm";
import { fromDrizzle, type PgBoss } from "pg-boss";
import type { Metrics } from "../metrics.ts";

/** What a queue receives for an outbox message. */
export interface OutboxJob {
  readonly outboxId: string;
  readonly payload: unknown;
}

export interface DispatchOutboxDeps {
  readonly db: Db;
  readonly boss: Pick<PgBoss, "insert">;
  readonly metrics: Metrics;
  /** Topics that have a queue of the same name. Others stay in the outbox until a version comes that knows them. */
  readonly topics: readonly string[];
}

const batch = 100;

/** Moves every waiting message to its queue; each move and the message's removal are one transaction. Returns how many it moved. */
export async function dispatchOutbox(deps: DispatchOutboxDeps): Promise<number> {
  let moved = 0;
  for (;;) {
    const count = await moveBatch(deps);
    moved += count;
    if (count < batch) return moved;
  }
}

async function moveBatch({ db, boss, metrics, topics }: DispatchOutboxDeps): Promise<number> {
  const taken = await db.transaction(async (tx) => {
    const messages = await takeMessages(tx, topics);
    for (const [topic, rows] of Map.groupBy(messages, (row) => row.topic)) {
      const jobs = rows.map(({ id, payload }) => ({ data: { outboxId: id, payload } satisfies OutboxJob }));
      await boss.insert(topic, jobs, { db: fromDrizzle(tx, sql) });
    }
    return messages;
  });
  for (const { topic } of taken) metrics.dispatched.inc({ topic });
  return taken.length;
}

/** Removes the oldest messages that no other worker is moving at this moment. */
async function takeMessages(tx: Db, topics: readonly string[]) {
  const oldest = tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(inArray(outbox.topic, [...topics]))
    .orderBy(asc(outbox.id))
    .limit(batch)
    .for("update", { skipLocked: true });
  return tx.delete(outbox).where(inArray(outbox.id, oldest)).returning();
}
