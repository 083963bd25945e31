import type { Db } from "@sundial/db";
import type { Picodollars } from "@sundial/kernel";
import type { LedgerReaders, TimeRange } from "../spend/types.ts";

/**
 * What live calls in `[start, end)`, whole UTC days, cost by key, beyond the included tokens and at the prices of their days, whatever months of the
 * subscription they are in. Runs in a transaction that sees one instant.
 */
export async function readKeyCharges(
  tx: Db,
  { readTerms, readLedger }: LedgerReaders,
  { organizationId, start, end }: TimeRange & { readonly organizationId: string },
): Promise<Map<string, Picodollars>> {
  const sums = new Map<string, Picodollars>();
  for (let at = start; at < end; ) {
    const terms = await readTerms(tx, { organizationId, at });
    const { charges } = await readLedger(tx, { organizationId, terms });
    for (const { apiKeyId, dayStart, amount } of charges)
      if (dayStart >= start && dayStart < end) sums.set(apiKeyId, amount + (sums.get(apiKeyId) ?? 0n));
    at = terms.month.end;
  }
  return sums;
}
