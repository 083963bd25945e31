import { expect, test } from "vitest";
import { smallDocument } from "../testing/small-document.ts";
import { createPointerMover } from "./create-pointer-mover.ts";
import { readPointer, writePointer } from "./json-pointer.ts";

const toTitle = ([first, ...rest]: readonly string[]) => [first === "name" ? "title" : (first ?? ""), ...rest];
const move = createPointerMover(smallDocument(), new Map([["Thing", toTitle]]));
const moved = (pointer: string) => writePointer(move({ $ref: "#/components/schemas/ThingList" }, readPointer(pointer)));

test.each([
  ["#/data/0/name", "#/data/0/title"],
  ["#/data/0/parts/1/name", "#/data/0/parts/1/title"],
  ["#/by_name/a~1b/name", "#/by_name/a~1b/title"],
  ["#/first/name", "#/first/title"],
  ["#/both/name", "#/both/title"],
  ["#/any/name", "#/any/name"],
  ["#/data/x/name", "#/data/x/name"],
  ["#/data", "#/data"],
  ["#/name", "#/name"],
  ["#", "#"],
  ["#/toString/name", "#/toString/name"],
])("%s is at %s", (newer, older) => {
  expect(moved(newer)).toBe(older);
});

test("a pointer is read and written with its escapes", () => {
  expect(readPointer("#/a~1b/c~0d/~01")).toEqual(["a/b", "c~d", "~1"]);
  expect(writePointer(["a/b", "c~d", "~1"])).toBe("#/a~1b/c~0d/~01");
});
