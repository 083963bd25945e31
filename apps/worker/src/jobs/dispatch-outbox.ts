import type { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Metrics } from "../metrics.ts";
import { inQueueTransaction, type QueueDatabase } from "../queue/queue-database.ts";

/** What a queue receives for an outbox message. */
export interface OutboxJob {
  readonly outboxId: string;
  readonly payload: unknown;
}

export interface DispatchOutboxDeps {
  readonly queueDatabase: QueueDatabase;
  readonly boss: Pick<PgBoss, "insert">;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Topics that have a queue of the same name. Others stay in the outbox until a version comes that knows them. */
  readonly topics: readonly string[];
}

type Row = { id: string; topic: string; payload: unknown };

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

async function moveBatch({ queueDatabase, boss, metrics, topics }: DispatchOutboxDeps): Promise<number> {
  const rows = await queueDatabase.sql.begin(async (tx) => {
    const taken = await tx<Row[]>`
      delete from outbox where id in (
        select id from outbox where topic = any(${[...topics]}) order by id limit ${batch} for update skip locked
      ) returning id, topic, payload`;
    const db = inQueueTransaction(tx);
    for (const [topic, messages] of Map.groupBy(taken, (row) => row.topic)) {
      const jobs = messages.map(({ id, payload }) => ({ data: { outboxId: id, payload } satisfies OutboxJob }));
      await boss.insert(topic, jobs, { db });
    }
    return taken;
  });
  for (const { topic } of rows) metrics.dispatched.inc({ topic });
  return rows.length;
}
