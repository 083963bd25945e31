export interface RequestsFilter {
  readonly start: string;
  readonly end: string;
  readonly model?: string | undefined;
  readonly api_key_id?: string | undefined;
}

/** The request log with the calls of a time, and of one model or key. */
export function requestsHref(filter: RequestsFilter): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/console/requests?${new URLSearchParams(given)}`;
}

/** The filter for one group of usage; a group without a name is not told apart in the log. */
export function filterOfGroup(
  { start, end }: { readonly start: string; readonly end: string },
  groupBy: "model" | "api_key" | null,
  group: string | null,
): RequestsFilter {
  if (groupBy === null || group === null) return { start, end };
  return { start, end, [groupBy === "model" ? "model" : "api_key_id"]: group };
}
