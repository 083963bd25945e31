import { expect, test } from "vitest";
import { stateOf, successorOf } from "./state-of.ts";
import { newestVersion, versionOf, versions } from "./timeline.ts";

const today = new Date("2026-11-23T12:00:00Z");

test("the states of today", () => {
  expect(versions.slice(0, 5).map((record) => [record.date, stateOf(record, today)])).toEqual([
    ["2024-11-20", "sunset"],
    ["2025-03-12", "deprecated"],
    ["2025-07-09", "supported"],
    ["2025-11-05", "supported"],
    ["2026-04-15", "supported"],
  ]);
  expect(stateOf(newestVersion, today)).toBe("current");
});

test.each([
  ["2026-09-11T23:59:59.999Z", "supported"],
  ["2026-09-12T00:00:00.000Z", "deprecated"],
  ["2027-03-11T23:59:59.999Z", "deprecated"],
  ["2027-03-12T00:00:00.000Z", "sunset"],
])("2025-03-12 at %s is %s", (now, state) => {
  expect(stateOf(versionOf("2025-03-12"), new Date(now))).toBe(state);
});

test("the successor is the next version that is neither deprecated nor gone", () => {
  expect(successorOf(versionOf("2024-11-20"), today)?.date).toBe("2025-07-09");
  expect(successorOf(versionOf("2025-07-09"), today)?.date).toBe("2025-11-05");
  expect(successorOf(versionOf("2026-04-15"), today)?.date).toBe("2026-11-23");
  expect(successorOf(newestVersion, today)).toBeNull();
});

test("versions are in order, and none ends before it is deprecated", () => {
  expect(versions.map(({ date }) => date)).toEqual(versions.map(({ date }) => date).toSorted());
  for (const { date, deprecatedAt, sunsetAt } of versions) {
    if (sunsetAt !== null) expect(deprecatedAt?.getTime(), date).toBeLessThan(sunsetAt.getTime());
  }
});

test("there is no version of another date", () => {
  expect(() => versionOf("2025-03-13")).toThrow("There is no version 2025-03-13");
});
