import type { Db } from "@sundial/db";
import type { Picodollars } from "@sundial/kernel";
import { and, eq, sql } from "drizzle-orm";
import { spendCounters } from "../tables/spend.ts";
import { readLedgerCharges, spentOf } from "./read-ledger-charges.ts";
import type { LedgerReaders, SpendLimit, SpendPeriod, SpendTerms, TimeRange } from "./types.ts";
import { utcDay } from "./utc-day.ts";

/** A limit, and how much of it is used in the period around an instant. */
export interface SpendState extends SpendLimit {
  /** `plan` when the plan's own limit stands, because the organization set none that is hard. */
  readonly setBy: "organization" | "plan";
  readonly spent: Picodollars;
  /** The most that calls under way may add. Of a soft limit 0. */
  readonly held: Picodollars;
  /** What neither is spent nor held; never below 0. */
  readonly remaining: Picodollars;
  readonly range: TimeRange;
}

export interface ReadSpendStatesInput {
  readonly organizationId: string;
  readonly at: Date;
  readonly terms: SpendTerms;
  readonly limits: readonly (SpendLimit & Pick<SpendState, "setBy">)[];
}

const oneInstant = { isolationLevel: "repeatable read" } as const;

/** Reads how much of the limits is used: from the counters, where there are any, else from the ledger. */
export async function readSpendStates(
  db: Db,
  readers: LedgerReaders,
  input: ReadSpendStatesInput,
): Promise<SpendState[]> {
  const { organizationId, at, terms, limits } = input;
  const counters = await readCounters(db, organizationId, at);
  const rangeOf = (period: SpendPeriod): TimeRange => (period === "month" ? terms.month : utcDay(at));
  const counterOf = ({ apiKeyId, period }: SpendLimit) =>
    counters.find(
      (one) =>
        one.scope === (apiKeyId ?? organizationId) &&
        one.period === period &&
        one.periodStart.getTime() === rangeOf(period).start.getTime(),
    );
  const fromLedger = limits.every(counterOf)
    ? null
    : await db.transaction((tx) => readLedgerCharges(tx, readers, { organizationId, at, terms }), oneInstant);
  return limits.map((limit) => {
    const counter = counterOf(limit);
    const spent =
      counter?.spent ?? (fromLedger ? spentOf(fromLedger, { ...limit, scope: limit.apiKeyId ?? organizationId }) : 0n);
    const held = limit.hard ? (counter?.held ?? 0n) : 0n;
    const left = limit.amount - spent - held;
    return { ...limit, spent, held, remaining: left > 0n ? left : 0n, range: rangeOf(limit.period) };
  });
}

/** Counts first what calls that just ended are charged. An organization's month holds, besides what its counter says, what calls under way may use beyond the included tokens. */
async function readCounters(db: Db, organizationId: string, at: Date) {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select lock_spend(${organizationId})`);
    await tx.execute(sql`select count_spend(${organizationId}, ${at.toISOString()}::timestamptz)`);
    const { scope, period, periodStart, spent, held } = spendCounters;
    const exposure = sql<bigint>`${held} + case when ${scope} = ${organizationId} and ${period} = 'month' then coalesce((
      select sum(i.picodollars * (greatest(i.used + i.held - i.included, 0) - greatest(i.used - i.included, 0)))
      from spend_included i where i.organization_id = ${organizationId} and i.period_start = ${periodStart}), 0) else 0 end`;
    return tx
      .select({ scope, period, periodStart, spent, held: exposure.mapWith(held) })
      .from(spendCounters)
      .where(and(eq(spendCounters.organizationId, organizationId)));
  });
}
