import { asList, asObject, isObject, type JsonObject, meansTheSame } from "./json.ts";

const lowest = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
const highest = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];

/** The keywords of two schemas that both hold, as `allOf` says. */
export function meetKeywords(left: JsonObject, right: JsonObject): JsonObject {
  if (Object.keys(left).length === 0) return right;
  if (Object.keys(right).length === 0) return left;
  const met: Record<string, unknown> = { ...left, ...right };
  for (const name of Object.keys(right)) if (name in left) met[name] = meetKeyword(name, left[name], right[name]);
  return met;
}

function meetKeyword(name: string, left: unknown, right: unknown): unknown {
  if (lowest.includes(name)) return Math.min(Number(left), Number(right));
  if (highest.includes(name)) return Math.max(Number(left), Number(right));
  if (name === "required") return [...new Set([...asList(left), ...asList(right)])];
  if (name === "properties") return meetProperties(asObject(left), asObject(right));
  if (name === "uniqueItems") return left === true || right === true;
  if (name === "items" || name === "additionalProperties") return meetSchemas(left, right);
  // Two patterns or formats hold together; which one narrows is not worked out.
  return meansTheSame(left, right) ? right : [left, right];
}

function meetProperties(left: JsonObject, right: JsonObject): JsonObject {
  const both = Object.keys(right).filter((name) => name in left);
  return { ...left, ...right, ...Object.fromEntries(both.map((name) => [name, meetSchemas(left[name], right[name])])) };
}

function meetSchemas(left: unknown, right: unknown): unknown {
  if (left === false || right === false) return false;
  if (!isObject(left) || meansTheSame(left, right)) return right;
  return isObject(right) ? { allOf: [left, right] } : left;
}
