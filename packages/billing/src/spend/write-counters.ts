import type { Db } from "@sundial/db";
import type { Picodollars } from "@sundial/kernel";
import { and, eq, inArray, sql } from "drizzle-orm";
import { spendCounters, spendIncluded } from "../tables/spend.ts";
import { readLedgerCharges, spentOf } from "./read-ledger-charges.ts";
import type { LedgerReaders, LedgerSpend, SpendPeriod } from "./types.ts";
import { utcDay } from "./utc-day.ts";

export interface CounterRef {
  /** The organization's id or a key's. */
  readonly scope: string;
  readonly period: SpendPeriod;
}

export interface WriteCountersInput {
  readonly organizationId: string;
  readonly at: Date;
  readonly counters: readonly CounterRef[];
}

/**
 * Writes counters of the periods around the instant, and what the month used of included tokens, as the ledger has them; what is held comes from the calls under way. The transaction
 * must be `withSpendLock`'s. Returns what was spent by counter.
 */
export async function writeCounters(
  tx: Db,
  readers: LedgerReaders,
  input: WriteCountersInput,
): Promise<(CounterRef & { readonly periodStart: Date; readonly spent: Picodollars })[]> {
  const { organizationId, at } = input;
  // Of other periods too: what is settled is in the ledger, and must not be counted again later.
  await tx.execute(sql`select count_spend(${organizationId}, ${at.toISOString()}::timestamptz)`);
  const terms = await readers.readTerms(tx, { organizationId, at });
  const charges = await readLedgerCharges(tx, readers, { organizationId, at, terms });
  const startOf = (period: SpendPeriod) => (period === "month" ? terms.month : utcDay(at)).start;
  const counters = input.counters.map(({ scope, period }) => {
    return { scope, period, periodStart: startOf(period), spent: spentOf(charges, { scope, period }) };
  });
  await storeCounters(tx, organizationId, counters);
  await storeIncluded(tx, { organizationId, monthStart: terms.month.start, used: charges.month.used });
  return counters;
}

async function storeCounters(
  tx: Db,
  organizationId: string,
  counters: readonly (CounterRef & { readonly periodStart: Date; readonly spent: Picodollars })[],
): Promise<void> {
  if (counters.length === 0) return;
  const rows = counters.map((counter) => ({ organizationId, held: 0n, ...counter }));
  await tx
    .insert(spendCounters)
    .values(rows)
    .onConflictDoUpdate({
      target: [spendCounters.organizationId, spendCounters.scope, spendCounters.period, spendCounters.periodStart],
      set: { spent: sql`excluded.spent` },
    });
  const scopes = counters.map(({ scope }) => scope);
  await tx
    .update(spendCounters)
    .set({
      held: sql`(
        select coalesce(sum(case when ${spendCounters.scope} = ${organizationId} and ${spendCounters.period} = 'month' then h.flat else h.gross end), 0)
        from spend_holds h
        where h.organization_id = ${organizationId} and (${spendCounters.scope} = ${organizationId} or h.api_key_id = ${spendCounters.scope})
          and case ${spendCounters.period} when 'month' then h.month_start else h.day_start end = ${spendCounters.periodStart})`,
    })
    .where(and(eq(spendCounters.organizationId, organizationId), inArray(spendCounters.scope, scopes)));
}

async function storeIncluded(
  tx: Db,
  input: { organizationId: string; monthStart: Date; used: LedgerSpend["used"] },
): Promise<void> {
  const { organizationId, monthStart, used } = input;
  await tx
    .delete(spendIncluded)
    .where(and(eq(spendIncluded.organizationId, organizationId), eq(spendIncluded.periodStart, monthStart)));
  const rows = used.map(({ allowance, picodollars, includedTokens, tokens }) => ({
    allowance,
    picodollars: picodollars.toString(),
    included: includedTokens.toString(),
    used: tokens.toString(),
  }));
  await tx.execute(sql`
    insert into spend_included (organization_id, period_start, allowance, picodollars, included, used, held)
    select ${organizationId}, ${monthStart.toISOString()}::timestamptz, allowance, greatest(u.picodollars, h.picodollars),
      coalesce(u.included, h.included), coalesce(u.used, 0), coalesce(h.held, 0)
    from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as u (allowance text, picodollars numeric, included bigint, used bigint)
    full join (
      select t.allowance, max(t.picodollars) as picodollars, max(t.included) as included, sum(t.tokens) as held
      from spend_holds s
      cross join lateral jsonb_to_recordset(s.tiers) as t (allowance text, picodollars numeric, included bigint, tokens bigint)
      where s.organization_id = ${organizationId} and s.month_start = ${monthStart.toISOString()}::timestamptz
      group by t.allowance
    ) as h using (allowance)`);
}
