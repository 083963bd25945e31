import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";

/**
 * Runs the work in a transaction that sees one instant of the ledger and the counters, while nobody else counts spend of the organization. The lock belongs to a
 * transaction around it, because a snapshot that was taken before the lock was got would miss what others just counted: so it takes two connections of the pool.
 */
export async function withSpendLock<T>(db: Db, organizationId: string, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.transaction(async (lock) => {
    await lock.execute(sql`select lock_spend(${organizationId})`);
    return db.transaction(work, { isolationLevel: "repeatable read" });
  });
}
