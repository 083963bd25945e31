/** What is read of a JSON Schema (2020-12; draft 7's names too). Values come from callers, so every read checks its type. */
export type Schema = Readonly<Record<string, unknown>>;

export function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function schemaMember(schema: Schema, name: string): Schema | undefined {
  const value = Object.hasOwn(schema, name) ? schema[name] : undefined;
  return isSchema(value) ? value : undefined;
}

export function schemaList(schema: Schema, name: string): Schema[] {
  const value = schema[name];
  return Array.isArray(value) ? value.map((item) => (isSchema(item) ? item : {})) : [];
}

export function numberMember(schema: Schema, name: string): number | undefined {
  const value = schema[name];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

export function stringMember(schema: Schema, name: string): string | undefined {
  const value = schema[name];
  return typeof value === "string" ? value : undefined;
}

export function stringList(schema: Schema, name: string): string[] {
  const value = schema[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

export const typeNames = ["object", "array", "string", "integer", "number", "boolean", "null"] as const;
export type TypeName = (typeof typeNames)[number];

/** The types a schema allows: as it says, or as its other keywords imply, or none when it says nothing. */
export function typesOf(schema: Schema): TypeName[] {
  const declared = Array.isArray(schema.type) ? schema.type : [schema.type];
  const known = typeNames.filter((name) => declared.includes(name));
  if (known.length > 0) return known;
  if (hasAny(schema, ["properties", "required", "additionalProperties", "minProperties"])) return ["object"];
  if (hasAny(schema, ["items", "prefixItems", "minItems", "maxItems"])) return ["array"];
  if (hasAny(schema, ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"])) return ["number"];
  if (hasAny(schema, ["pattern", "format", "minLength", "maxLength"])) return ["string"];
  return [];
}

function hasAny(schema: Schema, names: readonly string[]): boolean {
  return names.some((name) => Object.hasOwn(schema, name));
}
