import fc from "fast-check";
import { expect, it } from "vitest";
import { findJsonFault } from "./find-json-fault.ts";

it.each([
  ['{"a":1,}', 1, 8, "a name in double quotes"],
  ['{"a" 1}', 1, 6, "a colon"],
  ["{'a':1}", 1, 2, "a name in double quotes or `}`"],
  ['{"a":1 "b":2}', 1, 8, "a comma or `}`"],
  ['{\n  "a": [1, 2\n}', 3, 1, "a comma or `]`"],
  ['{"a":01}', 1, 7, "a comma or `}`"],
  ['{"a":NaN}', 1, 6, "a value"],
  ['{"a":"line\nbreak"}', 1, 6, "a value"],
  ['{"a":"\\x"}', 1, 6, "a value"],
  ["[1,]", 1, 4, "a value"],
  ["[,1]", 1, 2, "a value or `]`"],
  ["[1}", 1, 3, "a comma or `]`"],
  ["{} {}", 1, 4, "the end of the body"],
  ['{"a":', 1, 6, "a value"],
  ['{\r\n"a": 1,\r\n"b": tru}', 3, 6, "a value"],
  ["", 1, 1, "a value"],
])("%j breaks at line %i, column %i, where there should be %s", (text, line, column, expected) => {
  expect(findJsonFault(text)).toEqual({ line, column, expected });
});

it("finds a fault in what JSON.parse refuses, and in nothing else", () => {
  const piece = fc.constantFrom(..."{}[]:,\"\\ \n0159.eE+-truefalsn\u0001'é");
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.array(piece, { maxLength: 3 }), fc.nat(3))
    .map(([text, place, put, taken]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + put.join("") + text.slice(at + taken);
    });
  fc.assert(
    fc.property(
      fc.oneof(
        damaged,
        fc.array(piece).map((pieces) => pieces.join("")),
      ),
      (text) => {
        expect(findJsonFault(text) === null).toBe(isJson(text));
      },
    ),
    { numRuns: 3000 },
  );
});

it("reads what is nested deeply, and long", () => {
  const depth = 200_000;
  expect(findJsonFault("[".repeat(depth))).toMatchObject({ column: depth + 1 });
  expect(findJsonFault(`{"a":"${"x\\n".repeat(4_000_000)}",}`)).toMatchObject({ column: 12_000_009 });
  expect(findJsonFault(`"${"a\\n".repeat(4_000_000)}`)).toMatchObject({ column: 1 });
  expect(findJsonFault(`${"\n".repeat(1_000_000)} }`)).toMatchObject({ line: 1_000_001, column: 2 });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
