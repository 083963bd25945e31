import type { Db } from "@sundial/db";
import { lt, lte, sql } from "drizzle-orm";
import {
  spendAlerts,
  spendCounters,
  spendHolds,
  spendIncluded,
  spendRefusals,
  spendSettlements,
} from "../tables/spend.ts";

const keptMs = 70 * 86_400_000;

/**
 * Lets go of what calls held that ended without a row in the ledger, counts what ended calls are charged where nothing else does for the moment, and forgets what is over for good.
 * For a job, across organizations. Returns how many organizations it looked at.
 */
export async function expireSpendHolds(db: Db, { at }: { readonly at: Date }): Promise<number> {
  const expired = db
    .select({ id: spendHolds.organizationId })
    .from(spendHolds)
    .where(lte(spendHolds.expiresAt, at))
    .union(db.select({ id: spendSettlements.organizationId }).from(spendSettlements));
  const organizations = await expired;
  for (const { id } of organizations) {
    await db.transaction(async (tx) => {
      await tx.execute(sql`select lock_spend(${id})`);
      await tx.execute(sql`select count_spend(${id}, ${at.toISOString()}::timestamptz)`);
    });
  }
  const kept = new Date(at.getTime() - keptMs);
  for (const table of [spendCounters, spendIncluded, spendAlerts, spendRefusals])
    await db.delete(table).where(lt(table.periodStart, kept));
  return organizations.length;
}
