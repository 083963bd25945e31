import { chargedSeats } from "./charged-seats.ts";
import { toLine } from "./to-line.ts";
import type { InvoiceInput, InvoiceLine } from "./types.ts";

/** Base and seats of the coming period; no line for what costs nothing. */
export function listAdvanceLines(coming: InvoiceInput["coming"]): InvoiceLine[] {
  if (!coming) return [];
  const { period, plan } = coming;
  const common = { plan: plan.id, start: period.start, end: period.end };
  const { seats, included, charged, unitPrice, perMonth } = chargedSeats(coming);
  const base = { ...common, kind: "base", unitPrice: plan.basePerMonth, amount: plan.basePerMonth } as const;
  const people = { quantity: seats, includedQuantity: included, chargedQuantity: charged };
  const lines = [toLine(base), toLine({ ...common, ...people, kind: "seats", unitPrice, amount: perMonth })];
  return lines.filter(({ amount }) => amount > 0n);
}
