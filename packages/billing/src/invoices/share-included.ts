import type { InvoiceLineRow } from "./types.ts";

interface Counted {
  readonly tokens: bigint;
  /** Those of the same line that come before. */
  readonly tokensBefore: bigint;
}

/** What of a call's tokens is included and what is charged, given that the included tokens of the line go to the calls in order. */
export function shareIncluded(
  { includedQuantity, unitPicodollars }: Pick<InvoiceLineRow, "includedQuantity" | "unitPicodollars">,
  { tokens, tokensBefore }: Counted,
) {
  const chargedUpTo = (sum: bigint) => (sum > includedQuantity ? sum - includedQuantity : 0n);
  // A correction takes back what the line charged last, so the difference may be below zero.
  const chargedQuantity = chargedUpTo(tokensBefore + tokens) - chargedUpTo(tokensBefore);
  return {
    quantity: tokens,
    includedQuantity: tokens - chargedQuantity,
    chargedQuantity,
    amount: chargedQuantity * (unitPicodollars ?? 0n),
  };
}
