import type { Db } from "@sundial/db";
import type { LedgerReaders, LedgerSpend, TimeRange } from "../spend/types.ts";

/**
 * What live calls in `[start, end)`, whole UTC days, cost by key and UTC day, beyond the included tokens and at the prices of their days, whatever months of
 * the subscription they are in; a key may have a day twice. Runs in a transaction that sees one instant.
 */
export async function readKeyCharges(
  tx: Db,
  { readTerms, readLedger }: LedgerReaders,
  { organizationId, start, end }: TimeRange & { readonly organizationId: string },
): Promise<LedgerSpend["charges"]> {
  const found: LedgerSpend["charges"][number][] = [];
  for (let at = start; at < end; ) {
    const terms = await readTerms(tx, { organizationId, at });
    const { charges } = await readLedger(tx, { organizationId, terms });
    found.push(...charges.filter(({ dayStart }) => dayStart >= start && dayStart < end));
    at = terms.month.end;
  }
  return found;
}
