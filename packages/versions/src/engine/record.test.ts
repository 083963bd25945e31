import { expect, test } from "vitest";
import { omitKeys, renameKey, replaceMember } from "./record.ts";

test("a renamed member keeps its place, and takes the place of one that has its name", () => {
  expect(Object.entries(renameKey({ a: 1, b: 2, c: 3 }, "b", "d"))).toEqual([
    ["a", 1],
    ["d", 2],
    ["c", 3],
  ]);
  expect(renameKey({ a: 1, b: 2 }, "a", "b")).toEqual({ b: 1 });
  expect(renameKey({ a: undefined, b: 2 }, "a", "c")).toEqual({ c: undefined, b: 2 });
});

test("nothing to do gives the same object", () => {
  const record = { a: 1 };
  expect(renameKey(record, "b", "c")).toBe(record);
  expect(replaceMember(record, "a", () => 1)).toBe(record);
  expect(replaceMember(record, "b", () => 2)).toBe(record);
});

test("no member of a caller becomes the prototype of a copy", () => {
  const hostile = JSON.parse('{"__proto__":{"b":1},"a":2}');
  for (const copy of [omitKeys(hostile, ["c"]), renameKey(hostile, "a", "d")]) {
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(copy.b).toBeUndefined();
  }
});
