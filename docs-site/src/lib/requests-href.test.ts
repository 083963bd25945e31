import { describe, expect, it } from "vitest";
import { requestsOfGroup } from "./requests-href.ts";
import { readUsageView } from "./usage-query.ts";

const now = Date.parse("2026-11-26T12:34:56Z");
const view = (query: string) => readUsageView(new URLSearchParams(query), now);
const searchOf = (href: string | null) => Object.fromEntries(new URL(href ?? "", "http://portal").searchParams);
const day = (date: string, next: string) => ({ start: `2026-11-${date}T00:00:00Z`, end: `2026-11-${next}T00:00:00Z` });

describe("the calls behind a number of usage", () => {
  it("are those of its time, its group and the filters of the page", () => {
    const filtered = view("period=7d&group_by=outcome&api_key_id=key_1&model=sundial-1");
    expect(searchOf(requestsOfGroup(filtered, "failed", day("24", "25")))).toEqual({
      ...day("24", "25"),
      api_key_id: "key_1",
      model: "sundial-1",
      outcome: "failed",
    });
    expect(searchOf(requestsOfGroup(view("group_by=api_key"), "key_2", day("24", "25")))).toEqual({
      ...day("24", "25"),
      api_key_id: "key_2",
    });
  });

  it("are no more than the page counts where the range cuts the first and the last bucket", () => {
    const { query, groupBy } = view("period=7d&group_by=none");
    expect(searchOf(requestsOfGroup({ query, groupBy }, null, day("19", "20")))).toEqual({
      start: "2026-11-19T13:34:56.000Z",
      end: "2026-11-20T00:00:00Z",
    });
    expect(searchOf(requestsOfGroup({ query, groupBy }, null, day("26", "27"))).end).toBe("2026-11-26T12:34:56.000Z");
    expect(searchOf(requestsOfGroup({ query, groupBy }, null))).toEqual({ start: query.start, end: query.end });
  });

  it("are none behind a correction", () => {
    expect(requestsOfGroup(view("group_by=outcome"), "adjusted")).toBeNull();
    expect(requestsOfGroup(view("group_by=model"), "adjusted")).not.toBeNull();
  });
});
