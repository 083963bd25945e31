import { expect, test } from "vitest";
import { earliestEnd, type NoticeClass, noticePeriods } from "./notice-periods.ts";

test.each<[NoticeClass, string, string]>([
  ["general", "2026-05-15", "2026-11-15"],
  ["general", "2026-08-31", "2027-02-28"],
  ["specialised", "2026-11-30", "2027-02-28"],
  ["preview", "2026-12-25", "2027-01-08"],
])("notice of the class %s given on %s ends on %s at the earliest", (name, announced, end) => {
  expect(earliestEnd(new Date(announced), noticePeriods[name])).toEqual(new Date(end));
});
