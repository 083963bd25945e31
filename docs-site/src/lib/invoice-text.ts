import type { InvoiceCollector, InvoiceLine } from "@sundial/sdk";

/** Where an invoice stands, in a word or two; what a newer API adds is shown as it is called. */
export const invoiceStatusText: Readonly<Record<string, string>> = {
  draft: "Draft",
  open: "Open",
  paid: "Paid",
  past_due: "Past due",
  void: "Void",
};

/** The statuses that the list can be narrowed to. */
export const invoiceStatuses = ["draft", "open", "past_due", "paid", "void"] as const;
export type KnownInvoiceStatus = (typeof invoiceStatuses)[number];

export function isInvoiceStatus(text: string | null): text is KnownInvoiceStatus {
  return invoiceStatuses.some((status) => status === text);
}

/** A class of tokens in words: "cached input" for `cached_input`. */
export const tokenClassText = (tokenClass: string): string => tokenClass.replaceAll("_", " ");

/** Whether a line is for a number of things: tokens or people. */
export const isCounted = (line: InvoiceLine): boolean => line.token_class !== null || line.kind === "seats";

/** Whether a line has calls behind it. */
export const opensToCalls = (line: InvoiceLine): boolean => line.kind === "usage" || line.kind === "adjustment";

/** How a sentence about invoices that are past due ends. */
export const howToPay = (collector: InvoiceCollector): string =>
  collector === "none" ? ", which are paid as agreed with those who run this API." : ", and pay them there.";
