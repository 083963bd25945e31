import type { Db } from "@sundial/db";
import { and, eq, inArray } from "drizzle-orm";
import { spendCounters } from "../tables/spend.ts";
import type { LedgerReaders } from "./types.ts";
import { utcDay } from "./utc-day.ts";
import { withSpendLock } from "./with-spend-lock.ts";
import { type CounterRef, type WriteCountersInput, writeCounters } from "./write-counters.ts";

/** Begins counters from the ledger, for limits that are used for the first time in their period. Of several who do so at one time, in any process, one does. */
export async function startCounters(db: Db, readers: LedgerReaders, input: WriteCountersInput): Promise<void> {
  await withSpendLock(db, input.organizationId, async (tx) => {
    const terms = await readers.readTerms(tx, input);
    const startOf = ({ period }: CounterRef) => (period === "month" ? terms.month : utcDay(input.at)).start;
    const there = await tx
      .select({ scope: spendCounters.scope, period: spendCounters.period, periodStart: spendCounters.periodStart })
      .from(spendCounters)
      .where(
        and(
          eq(spendCounters.organizationId, input.organizationId),
          inArray(spendCounters.periodStart, input.counters.map(startOf)),
        ),
      );
    const absent = input.counters.filter(
      (one) =>
        !there.some(
          ({ scope, period, periodStart }) =>
            scope === one.scope && period === one.period && periodStart.getTime() === startOf(one).getTime(),
        ),
    );
    if (absent.length > 0) await writeCounters(tx, readers, { ...input, counters: absent });
  });
}
