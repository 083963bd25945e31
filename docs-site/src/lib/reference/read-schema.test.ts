import { deriveDocument, newestVersion } from "@sundial/versions";
import { describe, expect, it } from "vitest";
import { readSchema } from "./read-schema.ts";

const document = deriveDocument(newestVersion.date);
document.components.schemas.Tree = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string", description: "What it is called." },
    branches: { type: "array", items: { $ref: "#/components/schemas/Tree" }, description: "What grows from it." },
  },
};
const read = (schema: Parameters<typeof readSchema>[0]) => readSchema(schema, { document, within: [] });

describe("readSchema", () => {
  it("tells a schema within itself once", () => {
    const tree = read({ $ref: "#/components/schemas/Tree" });
    expect(tree.fields.map(({ name, isRequired }) => [name, isRequired])).toEqual([
      ["name", true],
      ["branches", false],
    ]);
    expect(tree.fields[1]?.view).toMatchObject({ type: "array of objects", toldAbove: "Tree", fields: [] });
  });

  it("takes null for no choice of its own", () => {
    expect(read({ oneOf: [{ $ref: "#/components/schemas/Tree" }, { type: "null" }] })).toMatchObject({
      type: "object or null",
      choices: [],
      fields: [{ name: "name" }, { name: "branches" }],
    });
  });

  it("names what it can be one of", () => {
    const { choices, type } = read({
      oneOf: [{ $ref: "#/components/schemas/Tree" }, { type: "string", title: "Its name" }],
    });
    expect([type, choices.map(({ name }) => name)]).toEqual(["object or string", ["Tree", "Its name"]]);
  });

  it("has the fields of all parts", () => {
    const parts = read({
      allOf: [{ $ref: "#/components/schemas/Tree" }],
      properties: { age: { type: "integer", minimum: 0 } },
    });
    expect(parts.fields.map(({ name }) => name)).toEqual(["name", "branches", "age"]);
  });

  it.each([
    [{ type: "string", maxLength: 5 }, ["at most 5 characters"]],
    [
      { type: "array", items: { type: "integer", minimum: 1 }, minItems: 1, maxItems: 1 },
      ["exactly 1 item", "each at least 1"],
    ],
    [{ type: "string", format: "date-time" }, ["RFC 3339 time"]],
    [{ type: "object", additionalProperties: true }, ["any members"]],
    [{ type: "number", exclusiveMinimum: 0, maximum: 10 }, ["at most 10", "more than 0"]],
  ])("says the limits of %j", (schema, limits) => {
    expect(read(schema).limits).toEqual(limits);
  });

  it("refuses a reference that leads nowhere", () => {
    expect(() => read({ $ref: "#/components/schemas/Nothing" })).toThrow("Nothing");
  });
});
