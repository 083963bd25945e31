import { describe, expect, it } from "vitest";
import { changeText, compareUsage } from "./compare-usage.ts";

const bucket = (model: string, requests: number, tokens: number) => ({
  start: "2026-11-23T00:00:00Z",
  model,
  api_key_id: null,
  outcome: null,
  requests,
  input_tokens: tokens,
  output_tokens: 0,
});

describe("compareUsage", () => {
  const now = [bucket("a", 1, 10), bucket("b", 2, 50), bucket("a", 1, 10)];
  const before = [bucket("a", 3, 40), bucket("gone", 1, 5)];

  it("has each group once, the largest of now first, and what is gone last", () => {
    expect(compareUsage(now, before, "model")).toEqual([
      { group: "b", now: { requests: 2, tokens: 50 }, before: { requests: 0, tokens: 0 } },
      { group: "a", now: { requests: 2, tokens: 20 }, before: { requests: 3, tokens: 40 } },
      { group: "gone", now: { requests: 0, tokens: 0 }, before: { requests: 1, tokens: 5 } },
    ]);
  });

  it("sums everything when nothing is divided", () => {
    expect(compareUsage(now, before, null)).toEqual([
      { group: null, now: { requests: 4, tokens: 70 }, before: { requests: 4, tokens: 45 } },
    ]);
  });
});

describe("changeText", () => {
  it.each([
    [112, 100, "+12 %"],
    [97, 100, "-3.0 %"],
    [25_550, 2, "12,775 times"],
    [999, 100, "+899 %"],
    [5, 5, "no change"],
    [5, 0, "new"],
    [0, 4, "-100 %"],
  ])("%d after %d is %s", (now, before, text) => {
    expect(changeText(now, before)).toBe(text);
  });
});
