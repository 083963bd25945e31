import type { Deprecation } from "@sundial/kernel";
import ICAL from "ical.js";
import { expect, it } from "vitest";
import { sampleDeprecation } from "../../../../test/harness/deprecations.ts";
import { writeCalendar } from "./write-calendar.ts";

const at = new Date("2026-11-26T12:00:00Z");
const portalUrl = "https://portal.example.com";
const write = (...deprecations: Deprecation[]) => writeCalendar({ name: "Sunsets", deprecations, portalUrl, at });

/** Throws when it is no iCalendar. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null;
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      status: value("status"),
      stamp: value("dtstamp"),
      url: value("url"),
    };
  });
}

const deprecation = sampleDeprecation({ sunsetAt: new Date("2028-03-01T00:00:00Z") });
const first = {
  uid: "model-sundial-0@portal.example.com",
  sequence: 0,
  start: "2028-03-01",
  end: "2028-03-02",
  status: "CONFIRMED",
  stamp: "2026-06-01T00:00:00Z",
  url: "https://portal.example.com/docs/models",
};

it("has one whole day an end, in UTC", () => {
  expect(read(write(deprecation))).toEqual([first]);
});

it("updates the event when the day is moved, and cancels it when the end is called off", () => {
  const moved = { ...deprecation, sunsetAt: new Date("2028-04-01T00:00:00Z"), revision: 1 };
  expect(read(write(moved))).toEqual([{ ...first, sequence: 1, start: "2028-04-01", end: "2028-04-02" }]);
  const off = { ...moved, revision: 2, withdrawn: true };
  expect(read(write(off))).toMatchObject([{ uid: first.uid, sequence: 2, status: "CANCELLED" }]);
});

it("has brownouts by the hour, and neither what has no day nor what is not announced", () => {
  const brownout = { from: new Date("2028-02-29T10:00:00Z"), until: new Date("2028-02-29T11:00:00Z") };
  expect(read(write({ ...deprecation, brownouts: [brownout] }))[1]).toMatchObject({
    uid: "brownout-1-model-sundial-0@portal.example.com",
    start: "2028-02-29T10:00:00Z",
    end: "2028-02-29T11:00:00Z",
  });
  expect(read(write({ ...deprecation, sunsetAt: null }))).toEqual([]);
  expect(read(write({ ...deprecation, announcedAt: new Date("2027-01-01T00:00:00Z") }))).toEqual([]);
});

it("gives the same bytes for the same ends, in lines that fit", () => {
  const text = write({
    ...deprecation,
    reason: "A reason; with, all that\nhas to be escaped, and longer than a line may be: ä.".repeat(3),
  });
  expect(text).toBe(
    write({
      ...deprecation,
      reason: "A reason; with, all that\nhas to be escaped, and longer than a line may be: ä.".repeat(3),
    }),
  );
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
