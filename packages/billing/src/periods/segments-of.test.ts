import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodAt } from "./period-at.ts";
import { segmentsOf } from "./segments-of.ts";

const anchor = new Date("2026-01-15T10:20:30.400Z");
const period = periodAt(anchor, new Date("2026-03-01T00:00:00Z"));
const at = (text: string) => new Date(text);
const cut = (...changes: readonly (readonly [string, string])[]) =>
  segmentsOf(
    period,
    changes.map(([instant, plan]) => ({ at: at(instant), plan })),
  ).map(({ plan, start, end }) => [plan, start.toISOString(), end.toISOString()]);

const begin = ["2026-01-15T10:20:30.400Z", "free"] as const;
const [start, end] = ["2026-02-15T10:20:30.400Z", "2026-03-15T10:20:30.400Z"];

describe("segmentsOf", () => {
  it("is the whole period when no plan changes in it", () => {
    expect(cut(begin)).toEqual([["free", start, end]]);
    expect(cut(begin, ["2026-02-01T00:00:00Z", "build"])).toEqual([["build", start, end]]);
    expect(cut(begin, [end, "build"])).toEqual([["free", start, end]]);
  });

  it("takes a change at the very start for the whole period", () => {
    expect(cut(begin, [start, "build"])).toEqual([["build", start, end]]);
  });

  it("cuts at each change, also when they are told in another order", () => {
    const [first, second] = ["2026-02-20T08:00:00.000Z", "2026-03-01T12:34:00.000Z"];
    const expected = [
      ["free", start, first],
      ["build", first, second],
      ["scale", second, end],
    ];
    expect(cut(begin, [first, "build"], [second, "scale"])).toEqual(expected);
    expect(cut([second, "scale"], begin, [first, "build"])).toEqual(expected);
  });

  it("lets the later of two changes at one instant hold, and makes no cut where the plan stays", () => {
    const change = "2026-02-20T08:00:00.000Z";
    expect(cut(begin, [change, "build"], [change, "scale"]).map(([plan]) => plan)).toEqual(["free", "scale"]);
    expect(cut(begin, [change, "build"], [change, "free"])).toEqual([["free", start, end]]);
    expect(cut(begin, [change, "free"])).toEqual([["free", start, end]]);
    expect(cut(begin, [change, "build"], ["2026-02-21T08:00:00.000Z", "build"])).toHaveLength(2);
  });

  it("refuses a change in the middle of a minute, and a period before the subscription", () => {
    expect(() => cut(begin, ["2026-02-20T08:00:00.001Z", "build"])).toThrow("a plan changes at a whole minute");
    expect(() => cut(["2026-02-20T08:00:00.000Z", "build"])).toThrow("no plan is in force");
  });

  it("is contiguous, and has every instant on the plan that was in force then", () => {
    const minutes = fc.integer({ min: -60_000, max: 60_000 });
    const change = fc.record({ minutes, plan: fc.constantFrom("free", "build", "scale") });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), minutes, (made, minute) => {
        const instant = (offset: number) => new Date(at("2026-03-01T00:00:00Z").getTime() + offset * 60_000);
        const changes = [
          { at: anchor, plan: "free" },
          ...made.map(({ minutes, plan }) => ({ at: instant(minutes), plan })),
        ].filter((one) => one.at >= anchor);
        const segments = segmentsOf(period, changes);
        expect(segments[0]?.start).toEqual(period.start);
        expect(segments.at(-1)?.end).toEqual(period.end);
        for (const [i, segment] of segments.entries()) {
          expect(segment.start < segment.end).toBe(true);
          if (i > 0)
            expect([segments[i - 1]?.end, segments[i - 1]?.plan === segment.plan]).toEqual([segment.start, false]);
        }
        const probe = instant(minute);
        const inside = segments.filter((segment) => segment.start <= probe && probe < segment.end);
        if (probe < period.start || probe >= period.end) {
          expect(inside).toEqual([]);
          return;
        }
        const before = changes.filter((one) => one.at <= probe);
        const last = Math.max(...before.map((one) => one.at.getTime()));
        expect(inside.map(({ plan }) => plan)).toEqual([before.findLast((one) => one.at.getTime() === last)?.plan]);
      }),
    );
  });
});
