import { toCents } from "../rating/to-cents.ts";
import type { InvoiceLine } from "./types.ts";

type LineFacts = Pick<InvoiceLine, "kind" | "plan" | "start" | "end" | "amount"> & Partial<Omit<InvoiceLine, "cents">>;

/** A line with what its kind does not have, and its amount rounded: the one place where an invoice rounds. */
export function toLine(facts: LineFacts): InvoiceLine {
  return {
    prorationOf: null,
    model: null,
    tokenClass: null,
    priceId: null,
    batch: false,
    quantity: 1n,
    includedQuantity: 0n,
    chargedQuantity: 1n,
    unitPrice: null,
    ...facts,
    cents: toCents(facts.amount),
  };
}

/** The total of lines in whole cents. */
export function sumCents(lines: readonly InvoiceLine[]): bigint {
  return lines.reduce((sum, { cents }) => sum + cents, 0n);
}
