import type { Sundial } from "@sundial/sdk";
import { readSearchText } from "./read-search-text.ts";

/** What the API takes to narrow its list. */
export type ChangelogQuery = NonNullable<Parameters<Sundial["changelog"]["list"]>[0]>;

/** What the list is narrowed to; empty text narrows nothing. */
export interface ChangelogFilters {
  readonly kind: string;
  readonly model: string;
  readonly operation: string;
  readonly version: string;
  /** `true` shows only what can break a program. */
  readonly breaking: string;
  /** `true` shows only what touches the reader's calls. */
  readonly mine: string;
}

/** Those that a feed can have: it is read without a credential. */
export const feedFilters = ["kind", "model", "operation", "version", "breaking"] as const;

export function readChangelogFilters(query: URLSearchParams): ChangelogFilters {
  const text = (name: string, max = 200) => readSearchText(query, name, max);
  const flag = (name: string) => (query.get(name) === "true" ? "true" : "");
  return {
    kind: text("kind", 64),
    model: text("model"),
    operation: text("operation"),
    version: text("version", 64),
    breaking: flag("breaking"),
    mine: flag("mine"),
  };
}

export function isNarrowed(filters: ChangelogFilters): boolean {
  return Object.values(filters).some((value) => value !== "");
}

/** The filters as the API takes them, but for `mine`, which needs a credential. */
export function toListParams({ breaking, mine: _, ...texts }: ChangelogFilters): ChangelogQuery {
  const given = Object.entries(texts).filter(([, value]) => value !== "");
  return { ...Object.fromEntries(given), ...(breaking === "true" && { breaking }) };
}

/** The address of a feed with these filters. */
export function feedHref(format: "atom" | "json", filters: ChangelogFilters): string {
  const query = new URLSearchParams();
  for (const name of feedFilters) if (filters[name] !== "") query.set(name, filters[name]);
  return `/changelog/feed.${format}${query.size > 0 ? `?${query}` : ""}`;
}
