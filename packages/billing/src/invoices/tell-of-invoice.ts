import { type EventType, recordEvent, type WriteContext } from "@sundial/db";
import { invoiceNumber } from "./invoice-number.ts";
import type { InvoiceRow } from "./types.ts";

type InvoiceEvent = Extract<EventType, `invoice.${string}`>;

const became: Readonly<Record<InvoiceEvent, string>> = {
  "invoice.opened": "is final",
  "invoice.paid": "is paid",
  "invoice.past_due": "could not be charged",
  "invoice.voided": "is void",
};

/** Tells the organization what became of an invoice, in the transaction in which it did. */
export async function tellOfInvoice(
  tx: WriteContext["db"],
  ctx: Pick<WriteContext, "newId" | "clock">,
  { type, invoice }: { readonly type: InvoiceEvent; readonly invoice: InvoiceRow },
): Promise<void> {
  const { id, organizationId } = invoice;
  const summary = `Invoice ${invoiceNumber(invoice)} ${became[type]}.`;
  await recordEvent(tx, ctx, { organizationId, type, mode: null, subjectId: id, summary });
}
