import { isDeepStrictEqual } from "node:util";

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const annotations = ["title", "description", "summary", "example", "examples", "deprecated", "$comment"];

/** Whether two pieces of a document mean the same: what only explains does not count, nor the order of members. */
export function meansTheSame(left: unknown, right: unknown): boolean {
  return isDeepStrictEqual(withoutAnnotations(left), withoutAnnotations(right));
}

function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !annotations.includes(name) && !name.startsWith("x-"));
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutAnnotations(member)]));
}
