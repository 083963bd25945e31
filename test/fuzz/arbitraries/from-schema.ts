import fc from "fast-check";
import type { Schema } from "../read-contract.ts";
import { hintFor } from "./hints.ts";
import { anyJson, text } from "./values.ts";

type Json = fc.Arbitrary<unknown>;

const depthMax = 6;

/** Values that fit a JSON Schema of the contract; bounds, nulls and members that may be absent are all visited. */
export function fromSchema(schemas: Readonly<Record<string, Schema>>, schema: Schema): Json {
  return valuesFor({ schemas, depth: 0 }, schema);
}

interface Place {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly depth: number;
}

function valuesFor(place: Place, schema: Schema): Json {
  if (schema.$ref !== undefined) return valuesFor(place, place.schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {});
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const forms = schema.oneOf ?? schema.anyOf;
  if (forms) return fc.oneof(...forms.map((form) => valuesFor(place, form)));
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length === 0) return anyJson(1);
  return fc.oneof(
    ...types.map((type) => ({ weight: type === "null" ? 1 : 4, arbitrary: ofType(place, schema, type) })),
  );
}

function ofType(place: Place, schema: Schema, type: string): Json {
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: numberIn(schema, "minimum", -1e6), max: numberIn(schema, "maximum", 1e6) });
    case "number":
      return fc.double({
        min: numberIn(schema, "minimum", -1e6),
        max: numberIn(schema, "maximum", 1e6),
        noNaN: true,
        noDefaultInfinity: true,
      });
    case "string":
      return stringOf(schema);
    case "array":
      return arrayOf(place, schema);
    default:
      return objectOf(place, schema);
  }
}

function stringOf(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === "date-time")
    return fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString());
  if (schema.format === "email")
    return fc.integer({ min: 0, max: 1e9 }).map((number) => `reader-${number}@example.com`);
  if (typeof schema.pattern === "string") return fc.stringMatching(new RegExp(schema.pattern));
  return text(numberIn(schema, "minLength", 0), Math.min(numberIn(schema, "maxLength", 40), 300));
}

function arrayOf(place: Place, schema: Schema): Json {
  const minLength = numberIn(schema, "minItems", 0);
  if (place.depth > depthMax && minLength === 0) return fc.constant([]);
  const items = valuesFor({ ...place, depth: place.depth + 1 }, schema.items ?? {});
  const maxLength = Math.min(numberIn(schema, "maxItems", 4), Math.max(4, minLength));
  return fc.array(items, { minLength, maxLength });
}

function objectOf(place: Place, schema: Schema): Json {
  const inside = { ...place, depth: place.depth + 1 };
  const required = schema.required ?? [];
  const members = Object.entries(schema.properties ?? {}).filter(
    ([name]) => place.depth <= depthMax || required.includes(name),
  );
  const known = Object.fromEntries(members.map(([name, member]) => [name, hintFor(name, valuesFor(inside, member))]));
  const object = fc.record(known, { requiredKeys: required.filter((name) => name in known) });
  const enough = object.filter((value) => Object.keys(value).length >= numberIn(schema, "minProperties", 0));
  const extra = schema.additionalProperties;
  if (!extra || place.depth > depthMax) return enough;
  const others = fc.dictionary(text(1, 12), extra === true ? anyJson(1) : valuesFor(inside, extra), { maxKeys: 2 });
  return fc.tuple(others, enough).map(([more, value]) => ({ ...(fitsNames(more, known) ? more : {}), ...value }));
}

/** A member of a free name must not take the name of one that has a schema. */
function fitsNames(more: object, known: object): boolean {
  return Object.keys(more).every((name) => !(name in known));
}

function numberIn(schema: Schema, keyword: string, otherwise: number): number {
  const value = schema[keyword];
  return typeof value === "number" ? value : otherwise;
}
