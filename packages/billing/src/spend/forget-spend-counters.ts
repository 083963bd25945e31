import type { Db } from "@sundial/db";
import { eq, sql } from "drizzle-orm";
import { spendCounters, spendIncluded } from "../tables/spend.ts";

/**
 * Has the organization's counters begin anew from the ledger at the next call. Needed in the transaction of whatever makes calls counted that were not (the first hard limit,
 * a plan that has one), or changes what they cost from an earlier instant on. What calls under way hold is kept.
 */
export async function forgetSpendCounters(tx: Db, organizationId: string): Promise<void> {
  await tx.execute(sql`select lock_spend(${organizationId})`);
  await tx.delete(spendCounters).where(eq(spendCounters.organizationId, organizationId));
  await tx.delete(spendIncluded).where(eq(spendIncluded.organizationId, organizationId));
}
