import { follow, type OpenApiDocument, type Schema } from "./document.ts";
import { isRecord } from "./record.ts";

/**
 * Compiles the choice among the wanted branches of a oneOf or anyOf, -1 for none of them: by JSON type, and among branches of one type by members with a fixed
 * value or by required ones. Throws when two branches cannot be told apart, since a change of one of them would then be guesswork.
 */
export function selectBranch(
  document: OpenApiDocument,
  branches: readonly Schema[],
  { wanted }: { wanted: (index: number) => boolean },
): (value: unknown) => number {
  const resolved = branches.map((branch) => follow<Schema>(document, branch));
  const types = resolved.map(typesOf);
  const tests = resolved.map((branch, index) => {
    if (!wanted(index)) return () => false;
    const rivals = resolved.filter(
      (_, other) => other !== index && types[other]?.some((type) => types[index]?.includes(type)),
    );
    return rivals.length > 0 ? testMembers(branch, rivals) : null;
  });
  return (value) => {
    const type = typeOf(value);
    return resolved.findIndex((_, index) => types[index]?.includes(type) && (tests[index]?.(value) ?? true));
  };
}

function typesOf(schema: Schema): string[] {
  if (schema.type !== undefined) return [schema.type].flat().map((type) => (type === "integer" ? "number" : type));
  if (schema.const !== undefined) return [typeOf(schema.const)];
  if (schema.enum) return schema.enum.map(typeOf);
  return schema.properties ? ["object"] : ["object", "array", "string", "number", "boolean", "null"];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function testMembers(branch: Schema, rivals: readonly Schema[]): (value: unknown) => boolean {
  const fixed = Object.entries(branch.properties ?? {}).flatMap(([key, schema]) => {
    const values = schema.const !== undefined ? [schema.const] : schema.enum;
    return values ? [{ key, values }] : [];
  });
  const telling = fixed.find(({ key, values }) =>
    rivals.every(({ properties }) => {
      const other = properties?.[key];
      const others = other?.const !== undefined ? [other.const] : other?.enum;
      return others !== undefined && !others.some((value) => values.includes(value));
    }),
  );
  if (telling) return (value) => isRecord(value) && telling.values.includes(value[telling.key]);
  const required = (branch.required ?? []).find((key) =>
    rivals.every((rival) => !rival.properties?.[key] && !rival.required?.includes(key)),
  );
  if (required !== undefined) return (value) => isRecord(value) && value[required] !== undefined;
  throw new Error("a oneOf or anyOf has branches that neither a fixed value nor a required member tells apart");
}
