import type { Db } from "@sundial/db";
import type { Picodollars } from "@sundial/kernel";
import { and, eq, inArray, sql } from "drizzle-orm";
import { spendCounters } from "../tables/spend.ts";
import type { LedgerReaders } from "./types.ts";
import { utcDay } from "./utc-day.ts";
import { withSpendLock } from "./with-spend-lock.ts";
import { type CounterRef, writeCounters } from "./write-counters.ts";

/** A counter that was not what the ledger says, before it was set right. */
export interface CounterDrift extends CounterRef {
  readonly organizationId: string;
  /** What was counted less what the ledger has. */
  readonly drift: Picodollars;
}

/** Sets every organization's counters of the periods around the instant to what the ledger has. For a job. Returns those that were wrong. */
export async function reconcileSpend(
  db: Db,
  readers: LedgerReaders,
  { at }: { readonly at: Date },
): Promise<CounterDrift[]> {
  const organizations = await db.selectDistinct({ id: spendCounters.organizationId }).from(spendCounters);
  const drifts: CounterDrift[] = [];
  for (const { id } of organizations) drifts.push(...(await reconcileOne(db, readers, { organizationId: id, at })));
  return drifts;
}

async function reconcileOne(
  db: Db,
  readers: LedgerReaders,
  { organizationId, at }: { readonly organizationId: string; readonly at: Date },
): Promise<CounterDrift[]> {
  return withSpendLock(db, organizationId, async (tx) => {
    await tx.execute(sql`select count_spend(${organizationId}, ${at.toISOString()}::timestamptz)`);
    const { month } = await readers.readTerms(tx, { organizationId, at });
    const { scope, period, spent } = spendCounters;
    const counted = await tx
      .select({ scope, period, spent })
      .from(spendCounters)
      .where(
        and(
          eq(spendCounters.organizationId, organizationId),
          inArray(sql`(${period}, ${spendCounters.periodStart})`, [
            sql`('month', ${month.start.toISOString()}::timestamptz)`,
            sql`('day', ${utcDay(at).start.toISOString()}::timestamptz)`,
          ]),
        ),
      );
    const written = await writeCounters(tx, readers, { organizationId, at, counters: counted });
    return written
      .map((now, i) => ({
        organizationId,
        scope: now.scope,
        period: now.period,
        drift: (counted[i]?.spent ?? 0n) - now.spent,
      }))
      .filter(({ drift }) => drift !== 0n);
  });
}
