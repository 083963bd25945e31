import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";

const lockKey = 2026_11_24;

/** Makes sure that the partitions of this month and the next `monthsAhead` exist. Idempotent; run daily by the worker, also in several at once. */
export async function createPartitions(db: Db, options: { now: Date; monthsAhead: number }): Promise<string[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`);
    const names: string[] = [];
    for (let ahead = 0; ahead <= options.monthsAhead; ahead++) {
      const start = new Date(Date.UTC(options.now.getUTCFullYear(), options.now.getUTCMonth() + ahead, 1));
      const [row] = await tx.execute<{ name: string }>(
        sql`select create_requests_partition(${start.toISOString()}::timestamptz) as name`,
      );
      if (row) names.push(row.name);
    }
    return names;
  });
}
