import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { showFailures } from "./show-failures.ts";

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, "log").mockImplementation((line) => void lines.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

it("names each with its file and the first lines of its message", () => {
  const message = `AssertionError: expected 1 to be 2\n\n    at /checkout/node_modules/x.js:1\n${Array.from({ length: 9 }, (_, i) => `    at ${i}`).join("\n")}`;
  showFailures([
    { name: "sums > adds", file: "a/sum.test.ts", message },
    { name: "gate lint", message: "\u001b[31m\n" },
  ]);
  expect(lines).toEqual([
    "\nFailed:",
    "  a/sum.test.ts: sums > adds",
    "    AssertionError: expected 1 to be 2",
    ...[0, 1, 2, 3, 4].map((i) => `    at ${i}`),
    "  gate lint",
  ]);
});

it("says nothing when nothing failed, and how many it left out of many", () => {
  showFailures([]);
  expect(lines).toEqual([]);
  showFailures(Array.from({ length: 43 }, (_, i) => ({ name: `test ${i}`, message: "x".repeat(5_000) })));
  expect(lines.at(-1)).toBe("  and 3 more");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(210);
});
