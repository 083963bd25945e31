import type { Invoice } from "../objects.ts";

/** An invoice as the API shows it: its lines are a list. */
export function answerInvoice(invoice: Invoice) {
  const lines = { object: "list", data: invoice.lines, has_more: false, url: `/v1/invoices/${invoice.id}/lines` };
  return { ...invoice, lines };
}
