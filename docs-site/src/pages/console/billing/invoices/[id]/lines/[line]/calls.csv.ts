import type { APIRoute } from "astro";
import { callColumnNames, readLineCallRows } from "../../../../../../../lib/invoice-csv.ts";
import { streamCsv } from "../../../../../../../lib/stream-csv.ts";

/** The calls behind one line of an invoice. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { id = "", line = "" } = params;
  const parts = readLineCallRows(locals.session.api, id, line);
  return await streamCsv({ name: `invoice-line-${line}-calls`, columns: callColumnNames, parts });
};
