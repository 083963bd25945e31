import { describe, expect, it } from "vitest";
import { sampleDeprecation } from "../../../../test/harness/deprecations.ts";
import { daysLeft } from "../days-left.ts";
import { findDueOccasion } from "./find-due-occasion.ts";

const leap = sampleDeprecation({
  announcedAt: new Date("2027-11-01T00:00:00Z"),
  deprecatedAt: new Date("2027-11-01T00:00:00Z"),
  sunsetAt: new Date("2028-03-01T00:00:00Z"),
  brownouts: [{ from: new Date("2028-02-20T10:00:00Z"), until: new Date("2028-02-20T11:00:00Z") }],
});

const dueAt = (at: string, deprecation = leap) => findDueOccasion(deprecation, new Date(at))?.name;

describe("findDueOccasion", () => {
  it.each([
    ["2027-10-31T23:59:59.999Z", undefined],
    ["2027-11-01T00:00:00Z", "announced"],
    ["2027-12-02T00:00:00Z", "days_90"],
    ["2028-01-01T00:00:00Z", "days_60"],
    ["2028-01-31T00:00:00Z", "days_30"],
    ["2028-02-16T00:00:00Z", "days_14"],
    ["2028-02-18T23:59:59.999Z", "days_14"],
    ["2028-02-19T00:00:00Z", "brownout_1"],
    ["2028-02-23T00:00:00Z", "days_7"],
    ["2028-02-28T23:59:59.999Z", "days_7"],
    ["2028-02-29T00:00:00Z", "days_1"],
    // The first of March in Auckland is still the last of February in UTC.
    ["2028-03-01T12:00:00+13:00", "days_1"],
    ["2028-03-01T00:00:00Z", "removed"],
    ["2029-03-01T00:00:00Z", "removed"],
  ])("at %s, across a leap day: %s", (at, name) => {
    expect(dueAt(at)).toBe(name);
  });

  it("tells of a brownout before the notice of the day on which it begins", () => {
    const brownouts = [{ from: new Date("2028-02-23T14:00:00Z"), until: new Date("2028-02-23T15:00:00Z") }];
    expect(dueAt("2028-02-22T06:13:00Z", { ...leap, brownouts })).toBe("brownout_1");
    expect(dueAt("2028-02-23T06:13:00Z", { ...leap, brownouts })).toBe("days_7");
  });

  it("tells of nothing that lay before the announcement, nor of an end that was called off", () => {
    const late = { ...leap, announcedAt: new Date("2028-02-10T00:00:00Z") };
    expect(dueAt("2028-02-12T00:00:00Z", late)).toBe("announced");
    expect(dueAt("2028-02-29T00:00:00Z", { ...leap, withdrawn: true })).toBeUndefined();
    expect(dueAt("2030-01-01T00:00:00Z", { ...leap, sunsetAt: null, brownouts: [] })).toBe("announced");
  });
});

describe("daysLeft", () => {
  it.each([
    ["2028-02-28T00:00:00Z", 2],
    ["2028-02-29T23:59:59.999Z", 1],
    ["2028-03-01T01:00:00+02:00", 1],
    ["2028-03-01T00:00:00Z", 0],
    ["2028-04-01T00:00:00Z", 0],
  ])("from %s: %i", (now, days) => {
    expect(daysLeft(leap.sunsetAt, new Date(now))).toBe(days);
  });
});
