import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDice } from "../dice.ts";
import { generateJson } from "./generate-json.ts";
import { createMaterial } from "./material.ts";
import type { Schema } from "./schema.ts";

const ask = "Extract the order of Maria Gomez from Lisbon: 3 lamps for $120, mail maria@example.com, due 2026-02-03.";

function generate(schema: Schema, seed = "1"): unknown {
  return generateJson({ schema, dice: createDice(seed), material: createMaterial(ask) });
}

const ajv = new Ajv2020({ strict: false, allErrors: true, multipleOfPrecision: 9 });
// The package's types describe its CommonJS form.
(addFormats as unknown as (target: Ajv2020) => void)(ajv);

function problemsOf(schema: Schema, value: unknown): string {
  const validate = ajv.compile(schema);
  ajv.removeSchema(schema);
  return validate(value) ? "" : `${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`;
}

const tree = {
  type: "object",
  properties: { value: { type: "string" }, children: { type: "array", items: { $ref: "#" } } },
  required: ["value", "children"],
  additionalProperties: false,
};
const uniqueItems = { type: "array", uniqueItems: true };
const ratings = { ...uniqueItems, minItems: 4, items: { type: "integer", minimum: 1, maximum: 4 } };
const uniqueRatings = { type: "object", properties: { rating: ratings }, required: ["rating"] };
const chain = {
  $ref: "#/$defs/node",
  $defs: {
    node: {
      type: "object",
      properties: { value: { type: "integer" }, next: { anyOf: [{ $ref: "#/$defs/node" }, { type: "null" }] } },
      required: ["value", "next"],
      additionalProperties: false,
    },
  },
};

describe("a value satisfies its schema", () => {
  test.each<[string, Schema]>([
    ["enum", { enum: ["red", "green", 3, null] }],
    ["enum with a type", { type: "string", enum: [null, 1, "only"] }],
    ["const", { properties: { kind: { const: "order" } }, required: ["kind"] }],
    ["bounds", { type: "integer", minimum: 7, maximum: 9 }],
    ["exclusive bounds", { type: "integer", exclusiveMinimum: 7, exclusiveMaximum: 9 }],
    ["narrow fractions", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 0.001 }],
    ["multiples", { type: "number", minimum: 0.05, maximum: 1, multipleOf: 0.1 }],
    ["negative numbers", { type: "integer", maximum: -1_000 }],
    ["lengths", { type: "string", minLength: 30, maxLength: 40 }],
    ["short texts", { type: "string", maxLength: 3 }],
    ["a pattern", { type: "string", pattern: "^[A-Z]{3}-\\d{4}(-[a-f0-9]{2,})?$" }],
    ["a pattern with choices", { type: "string", pattern: "^(?:yes|no|(?:may|can)be)$" }],
    ["a pattern with a length", { type: "string", pattern: "^[a-z]+$", minLength: 12, maxLength: 12 }],
    ["an open pattern", { type: "string", pattern: "x", minLength: 5 }],
    ["nullable", { type: ["string", "null"] }],
    ["arrays", { type: "array", items: { type: "integer", minimum: 0 }, minItems: 4, maxItems: 6 }],
    ["unique items", { type: "array", items: { enum: ["a", "b", "c"] }, uniqueItems: true, minItems: 3 }],
    ["unique items of a range that their name suits in part", uniqueRatings],
    [
      "unique items that are a whole range",
      { ...uniqueItems, minItems: 20, items: { type: "integer", minimum: 1, maximum: 20 } },
    ],
    ["tuples", { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], items: false, minItems: 2 }],
    ["no items", { type: "array", maxItems: 0 }],
    ["a recursive tree", tree],
    ["a recursive chain", chain],
    ["additional properties", { type: "object", additionalProperties: { type: "integer" }, minProperties: 3 }],
    ["required but not described", { type: "object", required: ["a", "b"] }],
    ["few properties", { type: "object", properties: { a: {}, b: {}, c: {} }, required: ["c"], maxProperties: 1 }],
    [
      "allOf",
      {
        allOf: [
          { type: "object", properties: { a: { type: "number", minimum: 3 } }, required: ["a"] },
          { properties: { a: { maximum: 5 }, b: { type: "boolean" } }, required: ["b"] },
        ],
      },
    ],
    [
      "oneOf with a discriminator",
      {
        oneOf: [
          { type: "object", properties: { kind: { const: "a" }, x: { type: "string" } }, required: ["kind", "x"] },
          { type: "object", properties: { kind: { const: "b" }, y: { type: "integer" } }, required: ["kind", "y"] },
        ],
      },
    ],
    [
      "a member named like an object's own",
      { type: "object", properties: { constructor: { type: "string" } }, required: ["constructor", "toString"] },
    ],
  ])("%s", (_, schema) => {
    for (const seed of Array.from({ length: 20 }, (_, index) => String(index)))
      expect(problemsOf(schema, generate(schema, seed))).toBe("");
  });

  test.each(["date-time", "date", "time", "duration", "email", "hostname", "ipv4", "ipv6", "uri", "uuid"])(
    "format %s",
    (format) => {
      expect(problemsOf({ type: "string", format }, generate({ type: "string", format }))).toBe("");
    },
  );

  test("for any schema of these keywords", () => {
    fc.assert(
      fc.property(schemas, fc.string({ maxLength: 4 }), (schema, seed) => {
        expect(problemsOf(schema, generate(schema, seed))).toBe("");
      }),
      { numRuns: 150 },
    );
  });
});

describe("values fit the conversation", () => {
  test("by the names of the members", () => {
    const schema = {
      type: "object",
      properties: {
        customer_name: { type: "string" },
        email: { type: "string", format: "email" },
        city: { type: "string" },
        dueDate: { type: "string", format: "date" },
        quantity: { type: "integer" },
      },
      required: ["customer_name"],
    };
    expect(generate(schema)).toEqual({
      customer_name: "Maria Gomez",
      email: "maria@example.com",
      city: expect.any(String),
      dueDate: "2026-02-03",
      quantity: 3,
    });
  });

  test("an enum value that the message names is chosen", () => {
    expect(generate({ enum: ["chairs", "lamps", "tables"] })).toBe("lamps");
  });
});

describe("no schema costs much or throws", () => {
  const wide = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`p${i}`, { $ref: "#/$defs/n" }]));
  test.each<[string, Schema]>([
    [
      "widening recursion",
      { $ref: "#/$defs/n", $defs: { n: { type: "object", properties: wide, required: Object.keys(wide) } } },
    ],
    ["a reference to itself", { $ref: "#/$defs/a", $defs: { a: { $ref: "#/$defs/a" } } }],
    ["allOf of itself", { allOf: [{ $ref: "#" }] }],
    ["a reference to nothing", { $ref: "#/$defs/none" }],
    ["an outside reference", { $ref: "https://example.com/schema.json" }],
    ["a billion items", { type: "array", minItems: 1e9, items: { type: "array", minItems: 1e9 } }],
    ["a billion characters", { type: "string", minLength: 1e9 }],
    ["a billion repetitions", { type: "string", pattern: "^((){1000000000}(a{1000000}){1000000})$" }],
    ["a broken pattern", { type: "string", pattern: "((((" }],
    ["bounds that exclude each other", { type: "integer", minimum: 5, maximum: 1 }],
    ["keywords of the wrong type", { type: 5, properties: [], required: "x", enum: {}, items: 3, anyOf: [1, null] }],
    [
      "prototype names",
      JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}},"required":["__proto__"]}'),
    ],
  ])("%s", (_, schema) => {
    const start = process.threadCpuUsage();
    const text = JSON.stringify(generate(schema)) ?? "";
    expect(process.threadCpuUsage(start).user).toBeLessThan(1_000_000);
    expect(text.length).toBeLessThan(2_000_000);
  });
});

const { schema: schemas } = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ type: fc.constantFrom("string", "integer", "number", "boolean", "null") }),
    fc.record({
      enum: fc.uniqueArray(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { minLength: 1, maxLength: 4 }),
    }),
    fc
      .tuple(
        fc.integer({ min: -1_000, max: 1_000 }),
        fc.integer({ min: 0, max: 50 }),
        fc.constantFrom("integer", "number"),
      )
      .map(([minimum, range, type]) => ({ type, minimum, maximum: minimum + range })),
    fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
      .map(([minLength, range]) => ({ type: "string", minLength, maxLength: minLength + range })),
    fc
      .tuple(tie("schema"), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
      .map(([items, minItems, range]) => ({ type: "array", items, minItems, maxItems: minItems + range })),
    fc
      .tuple(fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), tie("schema"), { maxKeys: 4 }), fc.boolean())
      .map(([properties, isClosed]) => ({
        type: "object",
        properties,
        required: Object.keys(properties).filter((_, i) => i % 2 === 0),
        additionalProperties: !isClosed,
      })),
    tie("schema").map((branch) => ({ anyOf: [branch, { type: "null" }] })),
  ),
}));
