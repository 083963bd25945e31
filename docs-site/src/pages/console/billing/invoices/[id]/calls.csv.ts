import type { APIRoute } from "astro";
import { callColumnNames, readInvoiceCallRows } from "../../../../../lib/invoice-csv.ts";
import { streamCsv } from "../../../../../lib/stream-csv.ts";

/** Every call behind an invoice, line by line. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { api } = locals.session;
  const invoice = await api.invoices.retrieve(params.id ?? "");
  const parts = readInvoiceCallRows(api, invoice);
  return await streamCsv({ name: `invoice-${invoice.number}-calls`, columns: callColumnNames, parts });
};
