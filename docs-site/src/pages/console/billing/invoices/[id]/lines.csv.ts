import type { APIRoute } from "astro";
import { lineColumnNames, toLineRow } from "../../../../../lib/invoice-csv.ts";
import { toCsv } from "../../../../../lib/to-csv.ts";

/** The lines of an invoice for a spreadsheet. */
export const GET: APIRoute = async ({ locals, params }) => {
  const invoice = await locals.session.api.invoices.retrieve(params.id ?? "");
  return new Response(toCsv([lineColumnNames, ...invoice.lines.map(toLineRow)]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="invoice-${invoice.number}-lines.csv"`,
    },
  });
};
