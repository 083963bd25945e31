import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { periodAt } from "./period-at.ts";
import { periodsBetween } from "./periods-between.ts";

const dayMs = 86_400_000;
const years = 10;
const timesOfDay = ["00:00:00.000", "02:30:00.000", "13:37:59.123", "23:59:59.999"];
/** January has every day of the month, and the ten years from here on have leap years, among them none that a century leaves out. */
const anchors = Array.from({ length: 31 }, (_, i) => String(i + 1).padStart(2, "0")).flatMap((day) =>
  timesOfDay.map((time) => new Date(`2023-01-${day}T${time}Z`)),
);
const endOf = (anchor: Date) => new Date(anchor.getTime() + 3653 * dayMs);

/** The same rule told otherwise: the last day of the month, walking back from the anchor's, that the calendar really has. */
function expectedStart(anchor: Date, index: number): string {
  const [date = "", time = ""] = anchor.toISOString().split("T");
  const month = Number(date.slice(5, 7)) - 1 + index;
  const prefix = `${Number(date.slice(0, 4)) + Math.floor(month / 12)}-${String((((month % 12) + 12) % 12) + 1).padStart(2, "0")}`;
  for (let day = Number(date.slice(8)); ; day--) {
    const text = `${prefix}-${String(day).padStart(2, "0")}`;
    const read = new Date(`${text}T00:00:00Z`);
    if (!Number.isNaN(read.getTime()) && read.toISOString().startsWith(text)) return `${text}T${time}`;
  }
}

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe("periods of ten years, for every anchor", () => {
  it("are contiguous, one a month, on the anchor's day and time of day or the month's last day", () => {
    let checked = 0;
    for (const anchor of anchors) {
      const periods = periodsBetween(anchor, anchor, endOf(anchor));
      expect(periods.length).toBeGreaterThanOrEqual(years * 12);
      for (const [i, { index, start, end }] of periods.entries()) {
        expect([index, start.toISOString()]).toEqual([i, expectedStart(anchor, i)]);
        expect(end.toISOString()).toBe(expectedStart(anchor, i + 1));
        expect((end.getTime() - start.getTime()) % dayMs).toBe(0);
        checked++;
      }
    }
    expect(checked).toBeGreaterThanOrEqual(31 * timesOfDay.length * years * 12);
  });

  it("have each boundary instant, and the millisecond before it, in exactly one period", () => {
    for (const anchor of anchors) {
      const periods = periodsBetween(anchor, anchor, endOf(anchor));
      for (const { index, start } of periods) {
        expect(periodAt(anchor, start).index).toBe(index);
        expect(periodAt(anchor, new Date(start.getTime() - 1)).index).toBe(index - 1);
      }
    }
  });

  it.each(["America/New_York", "Europe/Berlin", "Pacific/Apia", "Australia/Lord_Howe"])(
    "are the same in %s",
    (name) => {
      process.env.TZ = name;
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(name);
      for (const anchor of anchors.slice(-12)) {
        for (const { index, start } of periodsBetween(anchor, anchor, endOf(anchor))) {
          expect(start.toISOString()).toBe(expectedStart(anchor, index));
        }
      }
    },
  );
});

describe("periodAt", () => {
  const instant = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });

  it("gives the one period that the instant lies in, before the anchor too", () => {
    fc.assert(
      fc.property(instant, instant, (anchor, at) => {
        const { index, start, end } = periodAt(anchor, at);
        expect(start <= at && at < end).toBe(true);
        expect([start.toISOString(), end.toISOString()]).toEqual([
          expectedStart(anchor, index),
          expectedStart(anchor, index + 1),
        ]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["2024-01-31T10:00:00.000Z", "2024-02-29T09:59:59.999Z", "2024-01-31T10:00:00.000Z"],
    ["2024-01-31T10:00:00.000Z", "2024-02-29T10:00:00.000Z", "2024-02-29T10:00:00.000Z"],
    ["2024-01-31T10:00:00.000Z", "2024-03-31T10:00:00.000Z", "2024-03-31T10:00:00.000Z"],
    ["2023-01-29T00:00:00.000Z", "2023-03-01T00:00:00.000Z", "2023-02-28T00:00:00.000Z"],
    ["2024-02-29T00:00:00.000Z", "2025-02-28T12:00:00.000Z", "2025-02-28T00:00:00.000Z"],
    ["2024-12-15T00:00:00.000Z", "2025-01-14T00:00:00.000Z", "2024-12-15T00:00:00.000Z"],
    ["2000-02-29T00:00:00.000Z", "2100-02-28T00:00:00.000Z", "2100-02-28T00:00:00.000Z"],
  ])("of the anchor %s has %s in the period from %s", (anchor, at, start) => {
    expect(periodAt(new Date(anchor), new Date(at)).start.toISOString()).toBe(start);
  });
});

describe("periodsBetween", () => {
  const anchor = new Date("2026-01-15T00:00:00Z");
  const starts = (from: string, until: string) =>
    periodsBetween(anchor, new Date(from), new Date(until)).map(({ start }) => start.toISOString().slice(0, 10));

  it("takes what shares an instant with the stretch, and nothing when that is empty", () => {
    expect(starts("2026-02-14T23:59:59.999Z", "2026-03-15T00:00:00Z")).toEqual(["2026-01-15", "2026-02-15"]);
    expect(starts("2026-02-15T00:00:00Z", "2026-03-15T00:00:00.001Z")).toEqual(["2026-02-15", "2026-03-15"]);
    expect(starts("2026-02-15T00:00:00Z", "2026-02-15T00:00:00Z")).toEqual([]);
    expect(starts("2026-02-16T00:00:00Z", "2026-02-15T00:00:00Z")).toEqual([]);
  });
});
