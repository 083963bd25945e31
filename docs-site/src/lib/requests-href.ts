import { clipTo, type TimeRange } from "./usage-period.ts";
import type { UsageView } from "./usage-query.ts";

export interface RequestsFilter extends TimeRange {
  readonly model?: string | undefined;
  readonly api_key_id?: string | undefined;
  readonly outcome?: string | undefined;
}

const filterOf = { model: "model", api_key: "api_key_id", outcome: "outcome" } as const;

/** The request log with the calls of a time, and of one model, key or outcome. */
export function requestsHref({ start, end, model, api_key_id, outcome }: RequestsFilter): string {
  const given = Object.entries({ start, end, model, api_key_id, outcome });
  return `/console/requests?${new URLSearchParams(given.filter((entry): entry is [string, string] => !!entry[1]))}`;
}

/** The calls behind one group of a bucket, or of the whole view; null for corrections, which are no calls. */
export function requestsOfGroup(
  { query, groupBy }: Pick<UsageView, "query" | "groupBy">,
  group: string | null,
  bucket: TimeRange = query,
): string | null {
  if (groupBy === "outcome" && group === "adjusted") return null;
  const own = groupBy === null || group === null ? {} : { [filterOf[groupBy]]: group };
  return requestsHref({ ...query, ...clipTo(query, bucket), ...own });
}
