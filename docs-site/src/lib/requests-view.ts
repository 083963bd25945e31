import type { ListRequestsQuery } from "@sundial/sdk";
import { readTimeFilter } from "./time-filter.ts";

export const statusOptions = [
  "2xx",
  "4xx",
  "5xx",
  "400",
  "401",
  "403",
  "404",
  "409",
  "422",
  "429",
  "500",
  "502",
  "503",
  "504",
];

const filterNames = ["api_key_id", "model", "operation", "version", "status", "code", "outcome"] as const;
type FilterName = (typeof filterNames)[number];

export interface RequestsView {
  /** What the fields of the form show; empty text for what was not asked for. */
  readonly typed: Readonly<Record<FilterName | "period" | "start" | "end", string>>;
  /** What to ask the API for, without a cursor. */
  readonly query: ListRequestsQuery;
  /** Set when one request is looked for by its id. */
  readonly id: string | null;
  readonly isFiltered: boolean;
  /** Whether newer calls can still fit: then the list can be followed. */
  readonly isOpenEnded: boolean;
  /** The filters as a query that shows the same calls tomorrow, its times in full. */
  readonly lasting: string;
}

/** Reads the address of the request log, of its CSV and of what follows it. */
export function readRequestsView(search: URLSearchParams, now: number): RequestsView {
  const asked = (name: string) => search.get(name)?.trim() ?? "";
  const filters = Object.fromEntries(filterNames.map((name) => [name, asked(name)])) as Record<FilterName, string>; // of those very names
  const time = readTimeFilter(search, now);
  const set = Object.entries(filters).filter(([, value]) => value !== "");
  return {
    typed: { ...filters, ...time.typed },
    query: { ...Object.fromEntries(set), ...time.range },
    id: asked("id") || null,
    isFiltered: set.length > 0 || time.isSet,
    isOpenEnded: time.typed.end === "",
    lasting: new URLSearchParams([...set, ...Object.entries(time.lasting)]).toString(),
  };
}

/** How many of the filters that stand behind "More filters" are set. */
export function countMore({ typed }: Pick<RequestsView, "typed">): number {
  return [typed.outcome, typed.start, typed.end].filter((value) => value !== "").length;
}
