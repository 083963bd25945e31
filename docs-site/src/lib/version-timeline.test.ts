import { expect, test } from "vitest";
import { layOutTimeline } from "./version-timeline.ts";

const version = (
  date: string,
  state: "current" | "supported" | "deprecated" | "sunset",
  ends: [string, string] | null,
) => ({
  date,
  state,
  deprecated_at: ends && `${ends[0]}T00:00:00.000Z`,
  sunset_at: ends && `${ends[1]}T00:00:00.000Z`,
});
const now = Date.parse("2026-11-23T12:00:00Z");
const { rows, today, ticks } = layOutTimeline(
  [
    version("2026-11-23", "current", null),
    version("2025-03-12", "deprecated", ["2026-09-12", "2027-03-12"]),
    version("2024-11-20", "sunset", ["2025-11-20", "2026-05-20"]),
  ],
  now,
);

test("bars follow one another, and a version without an end reaches the edge", () => {
  const [current, deprecated, sunset] = rows;
  expect(current?.supported.from).toBeLessThan(today);
  expect((current?.supported.from ?? 0) + (current?.supported.width ?? 0)).toBeCloseTo(100);
  expect(current?.end).toBeNull();
  expect(deprecated?.deprecated?.from).toBeCloseTo(
    (deprecated?.supported.from ?? 0) + (deprecated?.supported.width ?? 0),
  );
  expect(deprecated?.end).toBeGreaterThan(today);
  expect(sunset?.supported.from).toBe(0);
  expect(sunset?.end).toBeLessThan(today);
});

test("labels say the state in words, with the day of the end", () => {
  expect(rows.map(({ label }) => label)).toEqual([
    "current",
    "deprecated, sunset 2027-03-12",
    "sunset since 2026-05-20",
  ]);
});

test("the axis names each year within it", () => {
  expect(ticks.map(({ label }) => label)).toEqual(["2025", "2026", "2027"]);
  expect(ticks.every(({ at }) => at > 0 && at < 100)).toBe(true);
});
