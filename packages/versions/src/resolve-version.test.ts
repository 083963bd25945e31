import { expect, test } from "vitest";
import { resolveVersion } from "./resolve-version.ts";
import { newestVersion, versions } from "./timeline.ts";

test.each(versions.map(({ date }) => date))("%s is itself", (date) => {
  expect(resolveVersion(date)).toMatchObject({ kind: "resolved", version: { date } });
});

test.each([
  ["2024-11-21", "2024-11-20"],
  ["2025-03-11", "2024-11-20"],
  ["2025-03-13", "2025-03-12"],
  ["2026-04-14", "2025-11-05"],
  ["2026-11-22", "2026-04-15"],
  ["2024-12-31", "2024-11-20"],
])("%s means %s", (asked, date) => {
  expect(resolveVersion(asked)).toMatchObject({ kind: "resolved", version: { date } });
});

test.each([
  "",
  "latest",
  "2025-3-12",
  "2025-03-12 ",
  " 2025-03-12",
  "2025-02-30",
  "2025-13-01",
  "2025-03-12T00:00:00Z",
])("%j is malformed", (asked) => {
  expect(resolveVersion(asked)).toEqual({ kind: "malformed" });
});

const dayAfter = new Date(Date.parse(newestVersion.date) + 86_400_000).toISOString().slice(0, 10);

test.each([dayAfter, "9999-12-31"])("%s is in the future", (asked) => {
  expect(resolveVersion(asked)).toEqual({ kind: "future" });
});

test.each(["2024-11-19", "0001-01-01"])("%s is before the first", (asked) => {
  expect(resolveVersion(asked)).toEqual({ kind: "before_first" });
});
