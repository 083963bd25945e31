import type { GetUsageQuery, UsageGrouping } from "@sundial/sdk";
import { type Bucket, bucketOf, type Period, periodOf, rangeBefore, rangeOf } from "./usage-period.ts";

export interface UsageView {
  readonly period: Period;
  readonly bucket: Bucket;
  readonly groupBy: UsageGrouping | null;
  readonly measure: "tokens" | "requests";
  /** What to ask the API for. */
  readonly query: GetUsageQuery & { readonly start: string; readonly end: string };
  /** The same for the period before; null when nothing is to be compared. */
  readonly queryBefore: GetUsageQuery | null;
}

/** Reads the address of the usage page and its CSV; what it does not name has a default. */
export function readUsageView(search: URLSearchParams, now: number): UsageView {
  const period = periodOf(search.get("period"));
  const bucket = bucketOf(search.get("bucket"), period);
  const groupBy = readGroup(search.get("group_by"));
  const measure = search.get("measure") === "requests" ? "requests" : "tokens";
  const query: UsageView["query"] = {
    ...rangeOf(period, bucket, now),
    bucket,
    group_by: groupBy ?? undefined,
    api_key_id: readFilter(search.get("api_key_id")),
    model: readFilter(search.get("model")),
  };
  const queryBefore = search.get("compare") === "before" ? { ...query, ...rangeBefore(query) } : null;
  return { period, bucket, groupBy, measure, query, queryBefore };
}

function readGroup(text: string | null): UsageView["groupBy"] {
  if (text === "none") return null;
  return text === "api_key" || text === "outcome" ? text : "model";
}

/** The API refuses what is longer than any name, and NUL. */
function readFilter(text: string | null): string | undefined {
  return text?.replaceAll("\0", "").trim().slice(0, 64) || undefined;
}
