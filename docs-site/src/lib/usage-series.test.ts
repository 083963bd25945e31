import { describe, expect, it } from "vitest";
import { axisEnd, toUsageSeries, type UsageBucketLike } from "./usage-series.ts";

const bucket = (day: number, model: string, requests: number): UsageBucketLike => ({
  start: `2026-11-0${day}T00:00:00Z`,
  model,
  api_key_id: null,
  outcome: null,
  requests,
  input_tokens: requests * 10,
  output_tokens: requests,
});
const input = {
  start: "2026-11-01T00:00:00Z",
  end: "2026-11-04T00:00:00Z",
  bucket: "day",
  groupBy: "model",
  measure: "requests",
  nameOf: (id: string) => id.toUpperCase(),
} as const;

describe("toUsageSeries", () => {
  it("fills the days without calls", () => {
    const series = toUsageSeries({ ...input, buckets: [bucket(2, "a", 3)] });
    expect(series.columns.map((column) => column.total)).toEqual([0, 3, 0]);
  });

  it("begins at the whole bucket that holds the start", () => {
    const series = toUsageSeries({ ...input, start: "2026-11-01T15:20:00Z", buckets: [bucket(1, "a", 3)] });
    expect(series.columns.map((column) => column.total)).toEqual([3, 0, 0]);
  });

  it("puts the largest series first and keeps one order in every column", () => {
    const series = toUsageSeries({ ...input, buckets: [bucket(1, "a", 1), bucket(1, "b", 5), bucket(3, "a", 2)] });
    expect(series.names).toEqual(["B", "A"]);
    expect(series.columns.map((column) => column.values)).toEqual([
      [5, 1],
      [0, 0],
      [0, 2],
    ]);
    expect(series.max).toBe(6);
  });

  it("sums what is beyond the fifth series", () => {
    const models = ["a", "b", "c", "d", "e", "f"];
    const series = toUsageSeries({ ...input, buckets: models.map((model, index) => bucket(1, model, 10 - index)) });
    expect(series.names).toEqual(["A", "B", "C", "D", "other"]);
    expect(series.columns[0]?.values).toEqual([10, 9, 8, 7, 11]);
  });

  it("counts tokens of both directions", () => {
    expect(toUsageSeries({ ...input, measure: "tokens", groupBy: null, buckets: [bucket(1, "a", 2)] }).max).toBe(22);
  });
});

describe("axisEnd", () => {
  it.each([
    [0, 4],
    [4, 4],
    [7, 10],
    [12, 20],
    [400, 500],
    [501, 1000],
  ])("%d ends at %d", (max, end) => {
    expect(axisEnd(max)).toBe(end);
  });
});
