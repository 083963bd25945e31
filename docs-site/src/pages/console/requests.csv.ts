import type { APIRoute } from "astro";
import { readRequestRows, requestColumnNames } from "../../lib/request-csv.ts";
import { readRequestsView } from "../../lib/requests-view.ts";
import { streamCsv } from "../../lib/stream-csv.ts";

/** The request log for a spreadsheet: what the page with the same query shows, all pages of it. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { api, mode } = locals.session;
  const { query } = readRequestsView(url.searchParams, Date.now());
  return await streamCsv({ name: `requests-${mode}`, columns: requestColumnNames, parts: readRequestRows(api, query) });
};
