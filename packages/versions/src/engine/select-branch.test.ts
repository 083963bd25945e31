import { expect, test } from "vitest";
import { smallDocument } from "../testing/small-document.ts";
import type { Schema } from "./document.ts";
import { selectBranch } from "./select-branch.ts";

const object = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: "object",
  required,
  properties,
});
const select = (branches: readonly Schema[], value: unknown, wanted: (index: number) => boolean = () => true) =>
  selectBranch(smallDocument(), branches, { wanted })(value);

test.each<[string, Schema[], unknown, number]>([
  ["null", [{ type: "object" }, { type: "null" }], null, 1],
  ["a list", [{ type: "object" }, { type: "array" }], [], 1],
  ["an integer", [{ type: "string" }, { type: "integer" }], 1, 1],
  ["one of several types", [{ type: "object" }, { type: ["string", "null"] }], null, 1],
  ["an enum", [{ type: "object" }, { enum: ["a", 1] }], 1, 1],
  ["a constant", [{ type: "object" }, { const: true }], true, 1],
  ["members without a type", [{ type: "string" }, { properties: {} }], {}, 1],
  ["a component", [{ type: "null" }, { $ref: "#/components/schemas/Thing" }], { name: "a" }, 1],
  ["a fixed value", [object({ is: { const: "a" } }), object({ is: { const: "b" } })], { is: "b" }, 1],
  ["one of fixed values", [object({ is: { enum: ["a"] } }), object({ is: { enum: ["b", "c"] } })], { is: "c" }, 1],
  ["a required member", [object({ a: {} }, ["a"]), object({ b: {} }, ["b"])], { b: 1 }, 1],
  ["nothing", [{ type: "string" }, { type: "null" }], 5, -1],
])("%s", (_, branches, value, index) => {
  expect(select(branches, value)).toBe(index);
});

test("only wanted branches are told apart", () => {
  const branches = [{ type: "string" }, { type: "array", items: {} }, { type: "array" }];
  expect(select(branches, "a", (index) => index === 0)).toBe(0);
  expect(select(branches, [], (index) => index === 0)).toBe(-1);
  expect(() => select(branches, [], (index) => index === 1)).toThrow("tells apart");
});
