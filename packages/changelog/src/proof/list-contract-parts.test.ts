import { describe, expect, it } from "vitest";
import { type ContractDocument, listContractParts } from "./list-contract-parts.ts";

function makeDocument(): ContractDocument {
  return {
    paths: {
      "/v1/things": {
        get: {
          operationId: "listThings",
          description: "Lists.",
          parameters: [{ $ref: "#/components/parameters/Limit" }],
          responses: {
            200: { content: { "application/json": { schema: { $ref: "#/components/schemas/ThingList" } } } },
          },
          "x-error-codes": ["b", "a"],
        },
      },
    },
    components: {
      parameters: { Limit: { name: "limit", in: "query", schema: { type: "integer", maximum: 100 } } },
      schemas: {
        ThingList: {
          type: "object",
          properties: { data: { type: "array", items: { $ref: "#/components/schemas/Thing" } } },
        },
        Thing: {
          type: "object",
          required: ["name"],
          properties: { name: { type: "string", description: "Its name." }, description: { type: "string" } },
        },
      },
    },
  };
}

// Edits reach freely into a document of the test's own.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Edit = (document: any) => void;

const shapesAfter = (edit: Edit): string[] => {
  const document = structuredClone(makeDocument());
  edit(document);
  const [before, after] = [listContractParts(makeDocument()), listContractParts(document)];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name)?.shape !== after.get(name)?.shape);
};

describe("listContractParts", () => {
  it("names operations, schemas and their members, and who reaches them", () => {
    const parts = listContractParts(makeDocument());
    expect([...parts.keys()].sort()).toEqual([
      "Thing",
      "Thing.description",
      "Thing.name",
      "ThingList",
      "ThingList.data",
      "listThings",
    ]);
    expect(parts.get("Thing.name")?.operations).toEqual(["listThings"]);
  });

  it.each<[string, Edit, string[]]>([
    ["a parameter's bound", (d) => (d.components.parameters.Limit.schema.maximum = 50), ["listThings"]],
    ["an error code", (d) => d.paths["/v1/things"].get["x-error-codes"].push("c"), ["listThings"]],
    ["a member's type", (d) => (d.components.schemas.Thing.properties.name.type = ["string", "null"]), ["Thing.name"]],
    [
      "a member that must be there",
      (d) => d.components.schemas.Thing.required.push("description"),
      ["Thing.description"],
    ],
    ["a new member", (d) => (d.components.schemas.Thing.properties.size = { type: "integer" }), ["Thing.size"]],
    ["a schema that is closed", (d) => (d.components.schemas.Thing.additionalProperties = false), ["Thing"]],
    ["words", (d) => (d.components.schemas.Thing.properties.name.description = "Other words."), []],
    ["the order of codes", (d) => d.paths["/v1/things"].get["x-error-codes"].reverse(), []],
  ])("sees %s", (_, edit, changed) => {
    expect(shapesAfter(edit)).toEqual(changed);
  });
});
