import type { OpenApiDocument, Schema } from "../engine/document.ts";

const text: Schema = { type: "string", description: "A text." };
const json = (name: string) => ({
  "application/json": { schema: { $ref: `#/components/schemas/${name}` }, examples: {} },
});

/** A document with two operations and every shape that a schema nests in: members, lists, maps, alternatives, and a tree inside itself. */
export function smallDocument(): OpenApiDocument {
  return {
    openapi: "3.1.1",
    info: { version: "2026-11-23" },
    paths: {
      "/v1/things": {
        get: {
          operationId: "listThings",
          description: "Things since `since`.",
          parameters: [{ $ref: "#/components/parameters/Since" }],
          responses: { "200": { description: "Things.", headers: { "Thing-Count": {} }, content: json("ThingList") } },
          "x-error-codes": [],
        },
        post: {
          operationId: "createThing",
          description: "Makes a thing.",
          requestBody: { content: json("Thing") },
          responses: {
            "201": {
              description: "The thing.",
              content: { ...json("Thing"), "text/event-stream": { schema: { $ref: "#/components/schemas/Thing" } } },
            },
            "404": { $ref: "#/components/responses/NotFound" },
          },
          "x-error-codes": ["thing_not_found", "thing_taken"],
        },
      },
    },
    components: {
      schemas: smallSchemas(),
      parameters: { Since: { name: "since", in: "query", description: "`since`.", schema: { ...text } } },
      headers: {},
      examples: { thing_not_found: { value: { code: "thing_not_found", error: { code: "thing_not_found" } } } },
      responses: {
        NotFound: {
          description: "No such thing.",
          content: {
            "application/problem+json": {
              schema: { $ref: "#/components/schemas/Problem" },
              examples: { thing_not_found: { $ref: "#/components/examples/thing_not_found" } },
            },
          },
        },
      },
    },
  };
}

function smallSchemas(): Record<string, Schema> {
  return {
    Thing: {
      type: "object",
      description: "A thing with `name`.",
      required: ["name", "kind", "parts"],
      properties: {
        name: { ...text },
        kind: { $ref: "#/components/schemas/Kind" },
        note: { type: ["string", "null"], description: "A note." },
        parts: { type: "array", items: { $ref: "#/components/schemas/Thing" }, description: "Things inside." },
        bill: { $ref: "#/components/schemas/Bill" },
      },
    },
    Bill: {
      type: "object",
      description: "A bill with `plan`.",
      required: ["plan", "to", "price", "limit", "tax"],
      properties: {
        plan: { ...text },
        tip: { ...text },
        to: { type: "object", required: ["city"], properties: { city: { ...text }, street: { ...text } } },
        extra: { oneOf: [{ $ref: "#/components/schemas/Extra" }, { type: "null" }] },
        price: { $ref: "#/components/schemas/Price" },
        tax: { $ref: "#/components/schemas/Price" },
        due_at: { type: ["string", "null"], format: "date-time" },
        limit: { oneOf: [{ $ref: "#/components/schemas/Price" }, { type: "null" }] },
      },
    },
    Extra: { type: "object", properties: { note: { ...text } } },
    Price: {
      type: "object",
      required: ["amount", "currency"],
      properties: { amount: { type: "integer" }, currency: { type: "string", enum: ["usd", "eur"] } },
    },
    Kind: { type: "string", enum: ["big", "small"], description: "`big` or `small`." },
    Other: {
      type: "object",
      required: ["object", "name"],
      properties: { object: { const: "other" }, name: { ...text } },
    },
    Marked: {
      type: "object",
      required: ["object", "name"],
      properties: { object: { const: "marked" }, name: { ...text } },
    },
    ThingList: {
      type: "object",
      required: ["data", "by_name", "first", "any"],
      properties: {
        data: { type: "array", items: { $ref: "#/components/schemas/Thing" } },
        by_name: { type: "object", additionalProperties: { $ref: "#/components/schemas/Thing" } },
        first: { oneOf: [{ $ref: "#/components/schemas/Thing" }, { type: "null" }] },
        any: { anyOf: [{ $ref: "#/components/schemas/Other" }, { $ref: "#/components/schemas/Marked" }] },
        both: { allOf: [{ $ref: "#/components/schemas/Thing" }] },
        order: { type: "string", enum: ["up", "down"] },
      },
    },
    Problem: {
      type: "object",
      required: ["code"],
      properties: { code: { ...text }, error: { type: "object", properties: { code: { ...text } } } },
    },
  };
}
