import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";

const lockKey = 2026_11_24;

/** Each is made in a transaction of its own, so that nobody who works with both tables can wait for it in a circle. */
const makers = ["create_requests_partition", "create_usage_minutes_partition"];

/** Makes sure that the partitions of this month and the next `monthsAhead` exist. Idempotent; run daily by the worker, also in several at once. */
export async function createPartitions(db: Db, options: { now: Date; monthsAhead: number }): Promise<string[]> {
  const names: string[] = [];
  for (const maker of makers) names.push(...(await create(db, maker, options)));
  return names;
}

async function create(
  db: Db,
  maker: string,
  { now, monthsAhead }: { now: Date; monthsAhead: number },
): Promise<string[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`);
    const names: string[] = [];
    for (let ahead = 0; ahead <= monthsAhead; ahead++) {
      const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
      const [row] = await tx.execute<{ name: string }>(
        sql`select ${sql.raw(maker)}(${start.toISOString()}::timestamptz) as name`,
      );
      if (row) names.push(row.name);
    }
    return names;
  });
}
