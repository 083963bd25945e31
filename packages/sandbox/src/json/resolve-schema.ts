import { isSchema, type Schema, schemaList, schemaMember, stringList, stringMember } from "./schema.ts";

const referencesMax = 32;

/** Follows `$ref` within the document and folds `allOf` in. What cannot be resolved allows anything. */
export function resolveSchema(schema: Schema, root: Schema): Schema {
  let current = schema;
  for (let i = 0; i < referencesMax; i++) {
    const reference = stringMember(current, "$ref");
    if (reference === undefined) return foldAllOf(current, root, i);
    const { $ref: _, ...siblings } = current;
    current = mergeSchemas(lookUp(reference, root), siblings);
  }
  return {};
}

/** One schema for "both of these": members of the second win, properties and required names are joined, bounds get tighter. */
export function mergeSchemas(first: Schema, second: Schema): Schema {
  const merged: Record<string, unknown> = { ...first, ...second };
  const required = new Set([...stringList(first, "required"), ...stringList(second, "required")]);
  if (required.size > 0) merged.required = [...required];
  const properties = joinProperties(schemaMember(first, "properties"), schemaMember(second, "properties"));
  const closed = [first, second].filter(({ additionalProperties }) => additionalProperties === false);
  if (closed.length > 0) merged.additionalProperties = false;
  if (properties) merged.properties = keepAllowed(properties, closed, required);
  for (const name of lowerBounds) tighten(merged, { name, first, second, choose: Math.max });
  for (const name of upperBounds) tighten(merged, { name, first, second, choose: Math.min });
  if (Array.isArray(first.enum) && Array.isArray(second.enum)) {
    const allowed = new Set(second.enum.map((value) => JSON.stringify(value)));
    merged.enum = first.enum.filter((value) => allowed.has(JSON.stringify(value)));
  }
  if (first.type !== undefined && second.type !== undefined) merged.type = commonTypes(first.type, second.type);
  return merged;
}

const lowerBounds = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const upperBounds = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];

interface Bound {
  readonly name: string;
  readonly first: Schema;
  readonly second: Schema;
  readonly choose: (a: number, b: number) => number;
}

function tighten(merged: Record<string, unknown>, { name, first, second, choose }: Bound): void {
  const [a, b] = [first[name], second[name]];
  if (typeof a === "number" && typeof b === "number") merged[name] = choose(a, b);
}

function commonTypes(first: unknown, second: unknown): unknown {
  const allowed = [second].flat();
  const common = [first]
    .flat()
    .filter((type) => allowed.includes(type) || (type === "integer" && allowed.includes("number")));
  if ([first].flat().includes("number") && allowed.includes("integer")) common.push("integer");
  return common;
}

function joinProperties(first: Schema | undefined, second: Schema | undefined): Schema | undefined {
  if (!first || !second) return first ?? second;
  const joined: Record<string, unknown> = { ...first };
  for (const [name, value] of Object.entries(second)) {
    const existing = Object.hasOwn(first, name) ? first[name] : undefined;
    joined[name] = isSchema(existing) && isSchema(value) ? { allOf: [existing, value] } : value;
  }
  return joined;
}

/** Without the optional properties that a closed schema does not name. */
function keepAllowed(properties: Schema, closed: readonly Schema[], required: ReadonlySet<string>): Schema {
  const isAllowed = (name: string) =>
    closed.every((each) => Object.hasOwn(schemaMember(each, "properties") ?? {}, name));
  return Object.fromEntries(Object.entries(properties).filter(([name]) => required.has(name) || isAllowed(name)));
}

function foldAllOf(schema: Schema, root: Schema, depth: number): Schema {
  if (!Array.isArray(schema.allOf) || depth >= referencesMax) return schema;
  const { allOf: _, ...rest } = schema;
  return schemaList(schema, "allOf")
    .slice(0, referencesMax)
    .map((part) => resolvePart(part, root, depth + 1))
    .reduce(mergeSchemas, rest);
}

function resolvePart(part: Schema, root: Schema, depth: number): Schema {
  const reference = stringMember(part, "$ref");
  if (reference === undefined) return foldAllOf(part, root, depth);
  const { $ref: _, ...siblings } = part;
  return depth >= referencesMax ? {} : resolvePart(mergeSchemas(lookUp(reference, root), siblings), root, depth + 1);
}

/** A JSON Pointer in the document (RFC 6901), or the place with that `$anchor` or `$id` among its definitions. */
function lookUp(reference: string, root: Schema): Schema {
  if (reference === "#") return root;
  if (reference.startsWith("#/")) {
    let value: unknown = root;
    for (const step of reference.slice(2).split("/")) {
      const name = decodeStep(step);
      value =
        (isSchema(value) || Array.isArray(value)) && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    }
    return isSchema(value) ? value : {};
  }
  const definitions = Object.values(schemaMember(root, "$defs") ?? schemaMember(root, "definitions") ?? {}).filter(
    isSchema,
  );
  return definitions.find((each) => each.$id === reference || `#${String(each.$anchor)}` === reference) ?? {};
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return step;
  }
}
