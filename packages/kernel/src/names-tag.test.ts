import { expect, it } from "vitest";
import { namesTag } from "./names-tag.ts";

it.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ["*", true],
  ['"b"', false],
  ["a", false],
  ["", false],
  [null, false],
  [undefined, false],
])("reads %s", (header, expected) => {
  expect(namesTag(header, '"a"')).toBe(expected);
});
