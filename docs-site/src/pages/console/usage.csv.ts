import type { APIRoute } from "astro";
import { toCsv } from "../../lib/to-csv.ts";
import { readUsageView } from "../../lib/usage-query.ts";

/** The table of the usage page for a spreadsheet: the same period, grouping and filters, by the same query. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { query, period, bucket: size } = readUsageView(url.searchParams, Date.now());
  const usage = await locals.session.api.usage.retrieve(query);
  const columns = [
    "start",
    "end",
    "model",
    "api_key_id",
    "requests",
    "input_tokens",
    "cached_input_tokens",
    "output_tokens",
    "outcome",
  ] as const;
  const rows = usage.buckets.map((bucket) => columns.map((column) => bucket[column]));
  return new Response(toCsv([columns, ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="usage-${usage.mode}-${period.value}-by-${size}.csv"`,
    },
  });
};
