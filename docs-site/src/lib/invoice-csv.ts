import type { Invoice, InvoiceLine, InvoiceLineCall, Sundial } from "@sundial/sdk";
import { opensToCalls } from "./invoice-text.ts";
import type { Cell } from "./to-csv.ts";

/** Many pages follow each other at once, so a limit on calls a minute is waited for. */
const patient = { retriesMax: 5 };

/** The columns of an invoice's lines and where each comes from. */
const lineColumns: Readonly<Record<string, (line: InvoiceLine) => Cell>> = {
  line_id: (line) => line.id,
  kind: (line) => line.kind,
  description: (line) => line.description,
  period_start: (line) => line.period_start,
  period_end: (line) => line.period_end,
  plan: (line) => line.plan,
  model: (line) => line.model,
  token_class: (line) => line.token_class,
  price_id: (line) => line.price_id,
  quantity: (line) => line.quantity,
  included_quantity: (line) => line.included_quantity,
  charged_quantity: (line) => line.charged_quantity,
  unit_price_usd: (line) => line.unit_price,
  exact_amount_usd: (line) => line.exact_amount,
  amount_usd: (line) => line.amount,
};

/** The columns of the calls behind lines. */
const callColumns: Readonly<Record<string, (call: InvoiceLineCall, lineId: string) => Cell>> = {
  line_id: (_, lineId) => lineId,
  request_id: (call) => call.request_id,
  adjustment_id: (call) => call.adjustment_id,
  created_at: (call) => call.created_at,
  api_key_id: (call) => call.api_key_id,
  model: (call) => call.model,
  outcome: (call) => call.outcome,
  token_class: (call) => call.token_class,
  quantity: (call) => call.quantity,
  included_quantity: (call) => call.included_quantity,
  charged_quantity: (call) => call.charged_quantity,
  price_id: (call) => call.price_id,
  unit_price_usd: (call) => call.unit_price,
  amount_usd: (call) => call.amount,
};

export const lineColumnNames = Object.keys(lineColumns);
export const callColumnNames = Object.keys(callColumns);

export function toLineRow(line: InvoiceLine): Cell[] {
  return Object.values(lineColumns).map((read) => read(line));
}

/** The calls behind one line, a page at a time. */
export async function* readLineCallRows(api: Sundial, invoiceId: string, lineId: string): AsyncGenerator<Cell[][]> {
  for (let after: string | undefined; ; ) {
    const page = await api.invoices.listLineCalls(invoiceId, lineId, { limit: 100, after }, patient);
    yield page.data.map((call) => Object.values(callColumns).map((read) => read(call, lineId)));
    if (!page.has_more || page.next_cursor === null) return;
    after = page.next_cursor;
  }
}

/** The calls behind every line of an invoice, in the order of the lines. */
export async function* readInvoiceCallRows(api: Sundial, invoice: Invoice): AsyncGenerator<Cell[][]> {
  for (const line of invoice.lines)
    if (line.id !== null && opensToCalls(line)) yield* readLineCallRows(api, invoice.id, line.id);
}
