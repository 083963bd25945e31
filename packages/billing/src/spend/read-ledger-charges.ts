import type { Db } from "@sundial/db";
import type { Picodollars } from "@sundial/kernel";
import type { LedgerReaders, LedgerSpend, SpendPeriod, SpendTerms } from "./types.ts";
import { utcDay } from "./utc-day.ts";

/** What calls of the month around an instant were charged, and those of its UTC day, which may have begun in the month before. */
export interface LedgerCharges {
  readonly organizationId: string;
  readonly month: LedgerSpend;
  readonly day: LedgerSpend["charges"];
}

export async function readLedgerCharges(
  tx: Db,
  { readTerms, readLedger }: LedgerReaders,
  { organizationId, at, terms }: { readonly organizationId: string; readonly at: Date; readonly terms: SpendTerms },
): Promise<LedgerCharges> {
  const month = await readLedger(tx, { organizationId, terms });
  const dayStart = utcDay(at).start;
  const onDay = ({ charges }: LedgerSpend) =>
    charges.filter((charge) => charge.dayStart.getTime() === dayStart.getTime());
  if (dayStart >= terms.month.start) return { organizationId, month, day: onDay(month) };
  const before = await readTerms(tx, { organizationId, at: new Date(terms.month.start.getTime() - 1) });
  return {
    organizationId,
    month,
    day: [...onDay(await readLedger(tx, { organizationId, terms: before })), ...onDay(month)],
  };
}

/** What was charged in the period to the whole organization, or to one of its keys. */
export function spentOf(
  { organizationId, month, day }: LedgerCharges,
  { scope, period }: { readonly scope: string; readonly period: SpendPeriod },
): Picodollars {
  return (period === "month" ? month.charges : day)
    .filter(({ apiKeyId }) => scope === organizationId || apiKeyId === scope)
    .reduce((sum, { amount }) => sum + amount, 0n);
}
