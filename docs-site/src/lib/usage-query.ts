import type { GetUsageQuery } from "@sundial/sdk";
import { type Period, periodOf, rangeOf } from "./usage-period.ts";

export interface UsageView {
  readonly period: Period;
  readonly groupBy: "model" | "api_key" | null;
  readonly measure: "tokens" | "requests";
  /** What to ask the API for. */
  readonly query: GetUsageQuery;
}

/** Reads the address of the usage page and its CSV; what it does not name has a default. */
export function readUsageView(search: URLSearchParams, now: number): UsageView {
  const period = periodOf(search.get("period"));
  const group = search.get("group_by");
  const groupBy = group === "none" ? null : group === "api_key" ? "api_key" : "model";
  const measure = search.get("measure") === "requests" ? "requests" : "tokens";
  return {
    period,
    groupBy,
    measure,
    query: { ...rangeOf(period, now), bucket: period.bucket, group_by: groupBy ?? undefined },
  };
}
