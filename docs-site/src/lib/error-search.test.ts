import { describe, expect, it } from "vitest";
import { listErrorCodes } from "./error-registry.ts";
import { type ErrorFilters, isFiltered, readErrorFilters, searchErrors } from "./error-search.ts";

const entries = listErrorCodes();
const search = (query: string) =>
  searchErrors(entries, readErrorFilters(new URLSearchParams(query))).map(({ code }) => code);

describe("searchErrors", () => {
  it("shows every code when nothing is asked", () => {
    expect(search("")).toEqual(entries.map(({ code }) => code));
    expect(search("q=&status=&group=&retryable=")).toHaveLength(entries.length);
  });

  it.each([
    ["q=rate_limit_exceeded", "rate_limit_exceeded"],
    ["q=RATE+limit", "rate_limit_exceeded"],
    ["q=not_found&status=404", "resource_not_found"],
    ["status=429", "rate_limit_exceeded"],
    ["q=429", "rate_limit_exceeded"],
    ["status=5xx&retryable=true", "internal_error"],
    ["group=rate_limit_error", "rate_limit_exceeded"],
    ["code=rate_limit_exceeded&code=invalid_request", "invalid_request"],
  ])("%s finds %s among others", (query, code) => {
    const found = search(query);
    expect(found).toContain(code);
    expect(found.length).toBeLessThan(entries.length);
  });

  it.each(["q=no+such+words+anywhere", "status=418", "status=4", "group=nobody", "retryable=maybe", "code=x"])(
    "%s finds nothing",
    (query) => {
      expect(search(query)).toEqual([]);
    },
  );

  it("joins filters by and", () => {
    for (const { status, retryable } of searchErrors(
      entries,
      readErrorFilters(new URLSearchParams("status=4xx&retryable=true")),
    )) {
      expect(String(status)).toMatch(/^4/);
      expect(retryable).toBe(true);
    }
  });
});

describe("isFiltered", () => {
  it("tells a narrowed list from the whole one", () => {
    const none: ErrorFilters = { q: "", status: "", group: "", retryable: "", codes: [] };
    expect(isFiltered(none)).toBe(false);
    expect(isFiltered({ ...none, codes: ["x"] })).toBe(true);
    expect(isFiltered({ ...none, retryable: "true" })).toBe(true);
  });
});
