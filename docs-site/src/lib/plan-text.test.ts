import { expect, it } from "vitest";
import { isYetToBegin } from "./plan-text.ts";

it("tells a plan that begins with the next minute from one that is in force", () => {
  const now = Date.parse("2026-11-27T07:50:53Z");
  expect(isYetToBegin({ period_start: "2026-11-27T07:51:00Z" }, now)).toBe(true);
  expect(isYetToBegin({ period_start: "2026-11-27T07:50:53Z" }, now)).toBe(false);
  expect(isYetToBegin({ period_start: "2026-11-01T00:00:00Z" }, now)).toBe(false);
});
