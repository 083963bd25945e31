import { ApiError } from "@sundial/errors";
import { expect, test } from "vitest";
import { assertNotTooDeep } from "./assert-not-too-deep.ts";

/** A request with a member that has so many levels, the request itself counted. */
function nested(levels: number): object {
  let value: unknown = 1;
  for (let level = 2; level < levels; level++) value = level % 2 ? [1, value] : { a: 1, b: value };
  return { model: "sundial-1", extra: { value } };
}

test("what a person would nest passes, to the last level", () => {
  expect(() => assertNotTooDeep({ model: "sundial-1", none: null, list: [[[]]] })).not.toThrow();
  expect(() => assertNotTooDeep(nested(256))).not.toThrow();
});

test.each([257, 100_000])("%i levels are refused, with the member that has them", (levels) => {
  expect(() => assertNotTooDeep(nested(levels))).toThrow(ApiError);
  expect(() => assertNotTooDeep(nested(levels))).toThrow(/#\/extra: is nested deeper than 256 levels/);
});
