import type { Spec } from "../../spec.ts";

/** A reference to a schema. */
export const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
/** The content of a response. */
export const answer = (name: string, mediaType = "application/json") => ({ [mediaType]: { schema: reference(name) } });

/** An operation that can end in two codes. */
export function operation(operationId: string, sdkMethod: string, rest: Record<string, unknown> = {}) {
  return {
    operationId,
    "x-sdk-method": sdkMethod,
    "x-error-codes": ["not_here", "internal_error"],
    tags: ["Things"],
    summary: "Do a thing",
    description: "At once */ or never.",
    security: [],
    responses: { 200: { description: "Done.", content: answer("Thing") } },
    ...rest,
  };
}

const nullable = { type: ["integer", "null"] };
const box = {
  type: "object",
  description: "A box.",
  properties: { parts: { type: "array", items: reference("Thing") } },
};

/** A document of these paths, with a few schemas and three codes. */
export function makeSpec(paths: Spec["paths"]): Spec {
  const color = { type: "string", "x-open-enum": true, enum: ["red", "blue"], description: "Its colour." };
  const thing = { type: "object", required: ["id"], properties: { id: { type: "string" }, color, size: nullable } };
  const input = {
    type: "object",
    required: ["name"],
    properties: {
      stream: { type: "boolean" },
      name: { type: "string" },
      at: { type: "string", format: "date-time" },
      box,
    },
  };
  const list = { type: "object", properties: { data: { type: "array", items: reference("Thing") } } };
  return {
    openapi: "3.1.1",
    info: { title: "Test", version: "2026-01-02" },
    servers: [{ url: "https://api.test" }],
    tags: [{ name: "Things", description: "What there is." }],
    paths,
    components: {
      schemas: { Thing: thing, ThingPage: list, ThingInput: input, Piece: { type: "object", properties: {} } },
      examples: Object.fromEntries(
        ["not_here", "internal_error", "b_only"].map((code) => [code, { value: { code, status: 404, title: "No" } }]),
      ),
    },
  };
}

/** A body that must be given, an id in a path, and a query parameter. */
export const body = { required: true, content: answer("ThingInput") };
export const id = { name: "thing_id", in: "path", required: true, description: "Which.", schema: { type: "string" } };
export const limit = { name: "limit", in: "query", description: "How many.", schema: { type: "integer" } };
