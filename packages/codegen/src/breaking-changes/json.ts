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
/** Keywords whose members have names of their own, which may read like annotations. */
const maps = ["properties", "patternProperties", "dependentSchemas"];

/** Whether two pieces of a document mean the same: what only explains does not count, nor the order of members. */
export function meansTheSame(left: unknown, right: unknown): boolean {
  return isDeepStrictEqual(stripAnnotations(left), stripAnnotations(right));
}

/** A schema, or a piece of a document made of schemas, without what only explains. */
export function stripAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripAnnotations);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !annotations.includes(name) && !name.startsWith("x-"));
  return Object.fromEntries(
    kept.map(([name, member]) => [
      name,
      maps.includes(name) && isObject(member) ? mapMembers(member, stripAnnotations) : stripAnnotations(member),
    ]),
  );
}

export function mapMembers(value: JsonObject, change: (member: unknown) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]));
}
