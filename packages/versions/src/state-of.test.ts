import { expect, test } from "vitest";
import { deprecationsOfVersions } from "./deprecations-of-versions.ts";
import { stateOf, successorOf } from "./state-of.ts";
import { newestVersion, version, versionOf, versions } from "./timeline.ts";

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

test("the successor is the next version that is not to end", () => {
  expect(successorOf(versionOf("2024-11-20"))?.date).toBe("2025-07-09");
  expect(successorOf(versionOf("2025-07-09"))?.date).toBe("2025-11-05");
  expect(successorOf(versionOf("2026-04-15"))?.date).toBe("2026-11-23");
  expect(successorOf(newestVersion)).toBeNull();
});

test("a version whose end was taken back stays, is a successor again, and its end is told of as withdrawn", () => {
  const end = { announced: "2026-09-12", deprecated: "2026-09-12", sunset: "2027-03-12", reason: "It is old." };
  const [oldest = newestVersion, , ...others] = versions;
  const kept = version("2025-03-12", { ...end, revision: 1, withdrawn: true });
  const records = [oldest, kept, ...others];
  expect(stateOf(kept, new Date("2030-01-01T00:00:00Z"))).toBe("supported");
  expect(successorOf(oldest, records)).toBe(kept);
  const sunsetAt = new Date("2027-03-12T00:00:00Z");
  expect(deprecationsOfVersions(records)).toMatchObject([
    { subject: "2024-11-20", successor: "2025-03-12", withdrawn: false },
    { subject: "2025-03-12", sunsetAt, reason: "It is old.", revision: 1, withdrawn: true },
  ]);
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
