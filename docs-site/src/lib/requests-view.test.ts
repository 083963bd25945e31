import { describe, expect, it } from "vitest";
import { countMore, readRequestsView } from "./requests-view.ts";
import { toFieldTime } from "./time-filter.ts";

const now = Date.parse("2026-11-26T12:00:00Z");
const read = (query: string) => readRequestsView(new URLSearchParams(query), now);

describe("the address of the request log", () => {
  it("asks for everything when it names nothing", () => {
    expect(read("")).toMatchObject({ query: {}, id: null, isFiltered: false, isOpenEnded: true, lasting: "" });
  });

  it("asks for what it names, and leaves out what is empty", () => {
    const { query, isFiltered } = read("status=4xx&code=&model=+sundial-1+&operation=listModels&version=2026-11-23");
    expect(query).toEqual({ status: "4xx", model: "sundial-1", operation: "listModels", version: "2026-11-23" });
    expect(isFiltered).toBe(true);
  });

  it("counts a period back from now, and gives an address that shows the same later", () => {
    const view = read("period=24h&code=rate_limit_exceeded");
    expect(view.query).toEqual({ code: "rate_limit_exceeded", start: "2026-11-25T12:00:00.000Z" });
    expect(view.isOpenEnded).toBe(true);
    const later = readRequestsView(new URLSearchParams(view.lasting), now + 86_400_000);
    expect(later.query).toEqual({ ...view.query, end: "2026-11-26T12:00:00.000Z" });
    expect(later.isOpenEnded).toBe(false);
  });

  it("takes times of a form for UTC, and prefers them to a period", () => {
    const { query, typed } = read("start=2026-11-01T10:30&end=2026-11-02T00:00:05&period=1h");
    expect(query).toEqual({ start: "2026-11-01T10:30:00Z", end: "2026-11-02T00:00:05Z" });
    expect(typed).toMatchObject({ period: "", start: "2026-11-01T10:30:00Z" });
    expect(toFieldTime(typed.start)).toBe("2026-11-01T10:30:00");
  });

  it("hands on what is no time, so that the API says what is wrong with it", () => {
    expect(read("start=yesterday&period=never").query).toEqual({ start: "yesterday" });
  });

  it("says how many filters are behind the fold", () => {
    expect(countMore(read("status=4xx"))).toBe(0);
    expect(countMore(read("outcome=failed&end=2026-11-01T10:30"))).toBe(2);
  });
});
