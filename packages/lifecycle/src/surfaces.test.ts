import { deprecationStateAt } from "@sundial/kernel";
import fc from "fast-check";
import ICAL from "ical.js";
import { expect, it } from "vitest";
import { sampleDeprecation } from "../../../test/harness/deprecations.ts";
import { writeCalendar } from "./calendar/write-calendar.ts";
import { daysLeft } from "./days-left.ts";
import { judgeRemoval } from "./judge-removal.ts";
import { listDeprecations } from "./list-deprecations.ts";
import { findDueOccasion } from "./notices/find-due-occasion.ts";
import { noticeMail } from "./notices/notice-mail.ts";

const dayMs = 86_400_000;
const epoch = Date.parse("2026-01-01T00:00:00Z");
const day = (days: number) => new Date(epoch + days * dayMs);

const deprecations = fc
  .record({
    announced: fc.integer({ min: 0, max: 700 }),
    until: fc.integer({ min: 0, max: 200 }),
    notice: fc.option(fc.integer({ min: 1, max: 800 })),
    revision: fc.integer({ min: 1, max: 3 }),
    withdrawn: fc.boolean(),
  })
  .map(({ announced, until, notice, ...rest }) =>
    sampleDeprecation({
      ...rest,
      announcedAt: day(announced),
      deprecatedAt: day(announced + until),
      sunsetAt: notice === null ? null : day(announced + until + notice),
    }),
  );
/** Two years and more, among them the leap day of 2028, to the millisecond; often on the edge of a day. */
const instants = fc.oneof(
  fc.integer({ min: 0, max: 1_800 * dayMs }).map((ms) => new Date(epoch + ms)),
  fc
    .tuple(fc.integer({ min: 0, max: 1_800 }), fc.constantFrom(-1, 0, 1))
    .map(([days, ms]) => new Date(epoch + days * dayMs + ms)),
);

it("agrees on every surface on the state and the dates, for any record at any instant", () => {
  fc.assert(
    fc.property(deprecations, instants, (deprecation, at) => {
      const state = deprecationStateAt(deprecation, at);
      const [told] = listDeprecations([deprecation], at);
      expect(told?.state).toBe(state === "unannounced" || state === "withdrawn" ? undefined : state);
      const occasion = findDueOccasion(deprecation, at)?.name;
      expect(occasion !== undefined).toBe(told !== undefined);
      expect(occasion === "removed").toBe(state === "sunset");
      // Nobody used it, so that nothing but the record stands in the way.
      const used = { deprecation, uses: [] };
      if (state !== "withdrawn")
        expect(judgeRemoval(used, { isPaying: () => true, now: at }).isSafe).toBe(state === "sunset");
      if (occasion) {
        const mail = { deprecation, occasion, uses: [], organizationName: "A", keyNames: new Map(), now: at };
        const { subject, text } = noticeMail({ ...mail, portalUrl: "https://p.example" });
        expect(subject.endsWith("has ended")).toBe(state === "sunset");
        if (deprecation.sunsetAt) expect(text).toContain(deprecation.sunsetAt.toISOString().slice(0, 10));
      }
      if (told && deprecation.sunsetAt) expect(daysLeft(deprecation.sunsetAt, at) === 0).toBe(state === "sunset");
      const text = writeCalendar({ name: "All", deprecations: [deprecation], portalUrl: "https://p.example", at });
      const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
      const isShown = at >= deprecation.announcedAt && deprecation.sunsetAt !== null;
      expect(event !== undefined).toBe(isShown);
      if (!event) return;
      expect(`${event.getFirstPropertyValue("dtstart")}`).toBe(deprecation.sunsetAt?.toISOString().slice(0, 10));
      expect(event.getFirstPropertyValue("status")).toBe(deprecation.withdrawn ? "CANCELLED" : "CONFIRMED");
      expect(event.getFirstPropertyValue("sequence")).toBe(deprecation.revision);
    }),
    { numRuns: 300 },
  );
});
