import type { InvoiceLine } from "../invoicing/types.ts";
import type { Plan } from "../plans/types.ts";
import { describeLine } from "./describe-line.ts";
import type { InvoiceLineRow } from "./types.ts";

/** A computed line in the words of a stored one, without what only a stored one has. */
export function toLineFacts(
  line: InvoiceLine,
  plans: ReadonlyMap<string, Plan>,
): Omit<InvoiceLineRow, "id" | "organizationId" | "invoiceId" | "position"> {
  return {
    kind: line.kind,
    description: describeLine(line, plans),
    periodStart: line.start,
    periodEnd: line.end,
    plan: line.plan,
    model: line.model,
    tokenClass: line.tokenClass,
    priceId: line.priceId,
    quantity: line.quantity,
    includedQuantity: line.includedQuantity,
    chargedQuantity: line.chargedQuantity,
    unitPicodollars: line.unitPrice,
    exactPicodollars: line.amount,
    amountCents: line.cents,
  };
}
