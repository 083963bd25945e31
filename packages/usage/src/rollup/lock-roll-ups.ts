import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";

const lockKey = 2026_11_26;

/**
 * Nobody else writes roll-ups until the transaction ends. Whoever makes a partition meanwhile waits, or has finished: its tables come first,
 * and the lock is the last that anyone takes, so that no two wait for each other.
 */
export async function lockRollUps(tx: Db): Promise<void> {
  await tx.execute(sql`lock table usage_minutes in row exclusive mode`);
  await tx.execute(sql`lock table requests, usage_adjustments in access share mode`);
  await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`);
}
