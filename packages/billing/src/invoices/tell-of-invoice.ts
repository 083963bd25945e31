import { type EventType, recordEvent, type WriteContext } from "@sundial/db";
import { invoiceNumber } from "./invoice-number.ts";
import type { InvoiceRow } from "./types.ts";

/** Why an invoice is past due. */
export type PastDueCause = "charge_failed" | "overdue";

type InvoiceEvent = Extract<EventType, `invoice.${string}`>;

/** What is said of an invoice that is past due. */
export const pastDueText: Readonly<Record<PastDueCause, string>> = {
  charge_failed: "could not be charged",
  overdue: "was not paid by its day",
};

const became: Readonly<Record<Exclude<InvoiceEvent, "invoice.past_due">, string>> = {
  "invoice.opened": "is final",
  "invoice.paid": "is paid",
  "invoice.voided": "is void",
};

export type InvoiceNews =
  | { readonly type: keyof typeof became; readonly invoice: InvoiceRow }
  | { readonly type: "invoice.past_due"; readonly invoice: InvoiceRow; readonly cause: PastDueCause };

/** Tells the organization what became of an invoice, in the transaction in which it did. */
export async function tellOfInvoice(
  tx: WriteContext["db"],
  ctx: Pick<WriteContext, "newId" | "clock">,
  news: InvoiceNews,
): Promise<void> {
  const { type, invoice } = news;
  const { id, organizationId } = invoice;
  const what = news.type === "invoice.past_due" ? pastDueText[news.cause] : became[news.type];
  const summary = `Invoice ${invoiceNumber(invoice)} ${what}.`;
  await recordEvent(tx, ctx, { organizationId, type, mode: null, subjectId: id, summary });
}
