import { expect, it } from "vitest";
import { sampleDeprecation } from "../../../test/harness/deprecations.ts";
import { compileMemberFinders } from "./compile-member-finders.ts";

const member = (subject: string, path: readonly string[]) => ({
  operation: "createThing",
  part: "body" as const,
  path,
  deprecation: sampleDeprecation({ kind: "field", subject }),
});
const finders = compileMemberFinders([member("a", ["a"]), member("b", ["list", "[]", "b", "c"])]);
const find = (value: unknown) =>
  finders
    .get("createThing body")?.(value)
    .map(({ deprecation }) => deprecation.subject);

it.each([
  [{ a: 1 }, ["a"]],
  [{ a: false }, ["a"]],
  [{ a: null }, []],
  [{ list: [{}, { b: { c: 0 } }] }, ["b"]],
  [{ a: "", list: [{ b: { c: "" } }, { b: { c: "" } }] }, ["a", "b"]],
  [{ list: { b: { c: 1 } } }, []],
  [{ list: [null, "b", { b: null }] }, []],
  [Object.create({ a: 1 }), []],
  ["a", []],
])("finds in %j: %j", (value, subjects) => {
  expect(find(value)).toEqual(subjects);
});

it("has nothing for operations and parts without any", () => {
  expect(finders.get("createThing query")).toBeUndefined();
  expect(finders.get("listThings body")).toBeUndefined();
});
