import type { ErrorCode } from "./error-registry.ts";

/** What the list of codes is narrowed to; empty text narrows nothing. */
export interface ErrorFilters {
  readonly q: string;
  readonly status: string;
  readonly group: string;
  readonly retryable: string;
  /** Codes found in a pasted text. */
  readonly codes: readonly string[];
}

export function readErrorFilters(query: URLSearchParams): ErrorFilters {
  const text = (name: string) => query.get(name)?.trim() ?? "";
  return {
    q: text("q"),
    status: text("status"),
    group: text("group"),
    retryable: text("retryable"),
    codes: query.getAll("code"),
  };
}

export function isFiltered({ codes, ...texts }: ErrorFilters): boolean {
  return codes.length > 0 || Object.values(texts).some((text) => text !== "");
}

/** The codes that fit all filters. Every word of the search must stand in the name, the title, a text, or be the status. */
export function searchErrors(entries: readonly ErrorCode[], filters: ErrorFilters): ErrorCode[] {
  const words = filters.q.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(
    (entry) =>
      fitsStatus(entry, filters.status) &&
      (filters.group === "" || entry.group === filters.group) &&
      (filters.retryable === "" || String(entry.retryable) === filters.retryable) &&
      (filters.codes.length === 0 || filters.codes.includes(entry.code)) &&
      words.every((word) => searchedText(entry).includes(word)),
  );
}

/** "429", or "4xx" for all that begin like that. */
function fitsStatus({ status }: ErrorCode, wanted: string): boolean {
  return wanted === "" || String(status) === wanted || (/^[45]xx$/.test(wanted) && String(status)[0] === wanted[0]);
}

function searchedText({ code, title, template, status, formerCodes }: ErrorCode): string {
  const names = [code, ...formerCodes.map((former) => former.code)];
  // A name is found by its words too: "rate limit" finds rate_limit_exceeded.
  return [...names, ...names.map((name) => name.replaceAll("_", " ")), title, template, String(status)]
    .join("\n")
    .toLowerCase();
}
