import fc from "fast-check";
import { type OpenApiDocument, readReference, type Schema } from "../engine/document.ts";

/** Makes the arbitrary of the values that a schema of the document accepts. Knows the keywords that our documents have. */
export function createArbitraries(document: OpenApiDocument): (schema: Schema) => fc.Arbitrary<unknown> {
  const made = new Map<string, fc.Arbitrary<unknown>>();
  const open = new Set<string>();

  function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
    if (schema.$ref !== undefined) return component(readReference(schema.$ref)[1]);
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const branches = schema.oneOf ?? schema.anyOf;
    if (branches) return fc.oneof(...branches.map(arbitraryOf));
    if (schema.allOf?.length === 1) return fc.oneof(...schema.allOf.map(arbitraryOf));
    if (schema.allOf || schema.type === undefined) throw new Error(`cannot generate ${JSON.stringify(schema)}`);
    return fc.oneof(...[schema.type].flat().map((type) => ofType(type, schema)));
  }

  function component(name: string): fc.Arbitrary<unknown> {
    const known = made.get(name);
    if (known) return known;
    const schema = document.components.schemas[name];
    if (!schema) throw new Error(`there is no schema ${name}`);
    open.add(name);
    const arbitrary = arbitraryOf(schema);
    open.delete(name);
    made.set(name, arbitrary);
    return arbitrary;
  }

  function ofType(type: string, schema: Schema): fc.Arbitrary<unknown> {
    if (type === "object") return ofObject(schema);
    if (type === "array") {
      const limits = {
        minLength: numberOf(schema.minItems) ?? 0,
        maxLength: Math.min(numberOf(schema.maxItems) ?? 3, 3),
      };
      // A list of things in a thing: what is inside has none.
      if (schema.items?.$ref && open.has(readReference(schema.items.$ref)[1])) return fc.constant([]);
      return fc.array(schema.items ? arbitraryOf(schema.items) : fc.constant(1), limits);
    }
    return ofScalar(type, schema);
  }

  function ofObject(schema: Schema): fc.Arbitrary<unknown> {
    const members = Object.entries(schema.properties ?? {}).map(([key, member]) => [key, arbitraryOf(member)] as const);
    const least = numberOf(schema.minProperties) ?? 0;
    const known = fc
      .record(Object.fromEntries(members), { requiredKeys: schema.required ?? [] })
      .filter((value) => Object.keys(value).length >= least);
    const { additionalProperties } = schema;
    if (!additionalProperties) return known;
    const other = additionalProperties === true ? fc.jsonValue({ maxDepth: 1 }) : arbitraryOf(additionalProperties);
    const others = fc.dictionary(
      fc.string({ maxLength: 6 }).map((key) => `x_${key}`),
      other,
      { maxKeys: 2 },
    );
    return fc.tuple(others, known).map((parts) => Object.assign({}, ...parts));
  }

  return arbitraryOf;
}

function ofScalar(type: string, schema: Schema): fc.Arbitrary<unknown> {
  if (type === "null") return fc.constant(null);
  if (type === "boolean") return fc.boolean();
  const limits = { min: numberOf(schema.minimum) ?? -1e9, max: numberOf(schema.maximum) ?? 1e9 };
  if (type === "integer") return fc.integer({ min: limits.min, max: Math.min(limits.max, 2 ** 31 - 1) });
  if (type === "number") return fc.double({ ...limits, noNaN: true }).map((value) => value + 0);
  return ofText(schema);
}

function ofText(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === "date-time") return instants;
  if (schema.format === "date") return instants.map((instant) => instant.slice(0, 10));
  if (schema.format === "uri") return fc.webUrl();
  if (schema.format === "email") return fc.emailAddress();
  if (typeof schema.pattern === "string") return fc.stringMatching(new RegExp(schema.pattern));
  const minLength = numberOf(schema.minLength) ?? 0;
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(numberOf(schema.maxLength) ?? 12, 12)) });
}

/** Since 1970, as every instant of the platform is. */
const instants = fc
  .tuple(
    fc.date({ min: new Date(0), max: new Date("9998-12-31T00:00:00Z"), noInvalidDate: true }),
    fc.constantFrom("Z", ".000Z", ".250Z", "+02:00", "-09:30"),
  )
  .map(([date, zone]) => `${date.toISOString().slice(0, 19)}${zone}`)
  .filter((text) => Date.parse(text) >= 0);

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
