import type { Spec } from "../../spec.ts";
import { answer, makeOperation, makeSpec, reference } from "./make-spec.ts";

const codes = ["not_here", "internal_error", "b_only"];

/** An operation that can end in two codes, with a text that would end a comment. */
export function makeThingsOperation(operationId: string, sdkMethod: string, rest: Record<string, unknown> = {}) {
  const own = { "x-error-codes": codes.slice(0, 2), description: "At once */ or never." };
  return makeOperation(operationId, sdkMethod, { ...own, ...rest });
}

const color = { type: "string", "x-open-enum": true, enum: ["red", "blue"], description: "Its colour." };
const size = { type: ["integer", "null"] };
const box = {
  type: "object",
  description: "A box.",
  properties: { parts: { type: "array", items: reference("Thing") } },
};
const schemas = {
  Thing: { type: "object", required: ["id"], properties: { id: { type: "string" }, color, size } },
  ThingPage: { type: "object", properties: { data: { type: "array", items: reference("Thing") } } },
  ThingInput: {
    type: "object",
    required: ["name"],
    properties: {
      stream: { type: "boolean" },
      name: { type: "string" },
      at: { type: "string", format: "date-time" },
      box,
    },
  },
  Piece: { type: "object", properties: {} },
};

/** A document of these paths, with a few schemas and three codes. */
export function makeThingsSpec(paths: Spec["paths"]): Spec {
  const errors = Object.fromEntries(codes.map((code) => [code, { status: 404, title: "No" }]));
  return makeSpec({ paths, schemas, errors });
}

/** A body that must be given, an id in a path, and a query parameter. */
export const body = { required: true, content: answer("ThingInput") };
export const id = { name: "thing_id", in: "path", required: true, description: "Which.", schema: { type: "string" } };
export const limit = { name: "limit", in: "query", description: "How many.", schema: { type: "integer" } };
