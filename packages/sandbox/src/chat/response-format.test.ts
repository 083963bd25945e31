import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Schema } from "../json/schema.ts";
import type { ChatCompletionRequest } from "../types.ts";
import { createSandboxChatCompletion } from "./create-chat-completion.ts";
import { streamSandboxChatCompletion } from "./stream-chat-completion.ts";

const fixed = { model: "sundial-1", id: "chatcmpl-1", created: 1_795_435_200 };
const ajv = new Ajv2020({ strict: false, allErrors: true, multipleOfPrecision: 9 });
// The package's types describe its CommonJS form.
(addFormats as unknown as (target: Ajv2020) => void)(ajv);

/** Says what is wrong with a text by the schema; nothing when nothing is. */
function createCheck(schema: Schema): (text: string | null) => string {
  const validate = ajv.compile(schema);
  ajv.removeSchema(schema);
  return (text) => (validate(JSON.parse(text ?? "")) ? "" : `${ajv.errorsText(validate.errors)} in ${text}`);
}

// Names for which the sandbox has values of its own, which the bounds of the schema then may not allow.
const names = fc.constantFrom(
  ...["id", "title", "email", "dueDate", "total_amount", "quantity", "year", "rating", "tags", "steps", "sentiment"],
  ...["customer_name", "city", "url", "confidence", "created_at", "phone", "summary", "isUrgent", "order_id", "price"],
);
const bounds = fc.record({ minimum: fc.integer({ min: -50, max: 50 }), range: fc.integer({ min: 1, max: 40 }) });
const leaves: fc.Arbitrary<Schema> = fc.oneof(
  fc.constantFrom<Schema>(
    { type: "string" },
    { type: "boolean" },
    { type: ["string", "null"] },
    { enum: ["low", "medium", "high"] },
    { type: "string", enum: ["positive", "negative", null] },
    { const: "ticket" },
    { type: "string", pattern: "^[A-Z]{2}-\\d{3,5}$" },
    { type: "string", pattern: "^\\+?[0-9]{7,12}$", maxLength: 9 },
    { type: "number", multipleOf: 0.01, minimum: 0, maximum: 9.99 },
    { $ref: "#/$defs/money" },
    { $ref: "#/$defs/person" },
  ),
  fc
    .constantFrom("date-time", "date", "time", "email", "uri", "uuid", "ipv4", "duration", "hostname")
    .map((format) => ({
      type: "string",
      format,
    })),
  bounds.map(({ minimum, range }) => ({ type: "integer", minimum, maximum: minimum + range })),
  bounds.map(({ minimum, range }) => ({
    type: "number",
    exclusiveMinimum: minimum,
    exclusiveMaximum: minimum + range,
  })),
  fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
    .map(([minLength, range]) => ({ type: "string", minLength, maxLength: minLength + range })),
);

const { node } = fc.letrec<{ node: Schema; object: Schema }>((tie) => ({
  object: fc
    .tuple(fc.uniqueArray(fc.tuple(names, tie("node")), { selector: ([name]) => name, maxLength: 5 }), fc.boolean())
    .map(([members, isStrict]) => ({
      type: "object",
      properties: Object.fromEntries(members),
      required: members.flatMap(([name], i) => (isStrict || i % 2 === 0 ? [name] : [])),
      additionalProperties: !isStrict,
    })),
  node: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaves,
    tie("object"),
    fc
      .tuple(tie("node"), fc.integer({ min: 0, max: 4 }))
      .map(([items, minItems]) => ({ type: "array", items, minItems, maxItems: minItems + 2 })),
    fc.constantFrom(2, 4).map((count) => ({
      type: "array",
      uniqueItems: true,
      minItems: count,
      items: { type: "integer", minimum: 1, maximum: count },
    })),
    tie("node").map((branch) => ({ anyOf: [{ type: "null" }, branch] })),
    fc.tuple(tie("object"), tie("object")).map(([first, second]) => ({
      oneOf: [first, second].map((branch, i) => tagged(branch, `kind_${i}`)),
    })),
    tie("object").map((part) => ({ allOf: [part, { type: "object", properties: { extra: { type: "string" } } }] })),
  ),
}));

/** Told from the others by a member, as callers do it with `oneOf`. */
function tagged(branch: Schema, kind: string): Schema {
  const { properties, required } = branch as { properties: Schema; required: string[] }; // as the arbitrary makes it
  return { ...branch, properties: { kind: { const: kind }, ...properties }, required: ["kind", ...required] };
}

const $defs = {
  money: {
    type: "object",
    properties: { amount: { type: "number", minimum: 0 }, currency: { enum: ["EUR", "USD"] } },
    required: ["amount", "currency"],
    additionalProperties: false,
  },
  person: {
    type: "object",
    properties: { name: { type: "string" }, manager: { anyOf: [{ $ref: "#/$defs/person" }, { type: "null" }] } },
    required: ["name", "manager"],
    additionalProperties: false,
  },
};
const schemas: fc.Arbitrary<Schema> = fc
  .uniqueArray(fc.tuple(names, node), { selector: ([name]) => name, minLength: 1, maxLength: 6 })
  .map((members) => ({
    type: "object",
    properties: Object.fromEntries(members),
    required: members.map(([name]) => name),
    additionalProperties: false,
    $defs,
  }));
const asks = fc.oneof(
  fc.constantFrom(
    "Invoice 2026-114 of Brandt GmbH, Berlin, 12 March 2026: 3 x lamp at 49.90 EUR, total 157.20 EUR, due 2026-04-11.",
    "Ticket from Lena Fischer (lena@fischer.example, +49 30 901820): since 3 November nothing loads. 40 users, urgent!",
    "Erstelle einen Plan für Lissabon, 7 Tage, Budget 1200 €.",
    "注文 48213 がまだ届きません。",
    "",
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

describe("an answer to any schema", () => {
  test("is one JSON text that satisfies it, in every choice and as a stream", async () => {
    let members = 0;
    await fc.assert(
      fc.asyncProperty(schemas, asks, fc.string({ maxLength: 4 }), async (schema, content, seed) => {
        const request: ChatCompletionRequest = {
          messages: [{ role: "user", content }],
          response_format: { type: "json_schema", json_schema: { name: "answer", schema } },
          n: 2,
        };
        const { choices } = createSandboxChatCompletion({ ...fixed, seed, request });
        const problemsOf = createCheck(schema);
        for (const { message, finish_reason } of choices) {
          expect(problemsOf(message.content)).toBe("");
          expect(finish_reason).toBe("stop");
        }
        const chunks = await Array.fromAsync(streamSandboxChatCompletion({ ...fixed, seed, request }));
        const deltas = chunks.flatMap((chunk) => chunk.choices).filter(({ index }) => index === 1);
        expect(deltas.map(({ delta }) => delta.content ?? "").join("")).toBe(choices[1]?.message.content);
        members += Object.keys(JSON.parse(choices[0]?.message.content ?? "{}")).length;
      }),
      { numRuns: 25 }, // that any schema is satisfied, generate-json.test.ts shows with many more
    );
    expect(members).toBeGreaterThan(25);
  });

  test("is the same of a tool's arguments", () => {
    fc.assert(
      fc.property(schemas, asks, (parameters, content) => {
        const tools = [{ type: "function", function: { name: "save", parameters } }];
        const request = { messages: [{ role: "user", content }], tools, tool_choice: "required" };
        const [choice] = createSandboxChatCompletion({ ...fixed, seed: "1", request }).choices;
        const problemsOf = createCheck(parameters);
        for (const call of choice?.message.tool_calls ?? [])
          expect(problemsOf(call.type === "function" ? call.function.arguments : null)).toBe("");
        expect(choice?.message.tool_calls?.length).toBeGreaterThan(0);
      }),
      { numRuns: 10 },
    );
  });
});
