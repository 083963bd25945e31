import { describe, expect, it } from "vitest";
import { toGoDuration } from "./rate-limit-headers.ts";

describe("toGoDuration", () => {
  it.each([
    [0, "0s"],
    [0.2, "1ms"],
    [12, "12ms"],
    [1_000, "1s"],
    [1_500, "1.5s"],
    [59_999, "59.999s"],
    [60_000, "1m0s"],
    [360_000, "6m0s"],
    [3_600_000, "1h0m0s"],
    [3_661_001, "1h1m1.001s"],
  ])("%d ms is %s", (milliseconds, text) => {
    expect(toGoDuration(milliseconds)).toBe(text);
  });
});
