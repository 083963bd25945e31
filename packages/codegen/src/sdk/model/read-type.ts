import { type Schema, schemaName } from "../../spec.ts";
import { toPascalCase } from "../names.ts";
import type { Member, NamedType, ValueType } from "./api-model.ts";

/** A type that was found, and the inline objects in it that became types of their own. */
export interface ReadType {
  readonly type: ValueType;
  readonly hoisted: readonly Omit<NamedType, "inRequest" | "inAnswer">[];
}

/** The type of a schema. `name` is its place: an inline object with members becomes a named type of that name. */
export function readType(schema: Schema, name: string): ReadType {
  if (schema.$ref) return only({ kind: "reference", name: schemaName(schema) });
  if (schema.oneOf) return join(schema.oneOf.map((part, index) => readType(part, index === 0 ? name : name + index)));
  if (schema.const !== undefined) return readEnum({ enum: [schema.const] }, name);
  if (schema.enum) return readEnum(schema, name);
  if (Array.isArray(schema.type)) return join(schema.type.map((type) => readType({ ...schema, type }, name)));
  return readPlain(schema, name);
}

/** The members of an object schema, with the inline objects in them. */
export function readMembers(
  schema: Schema,
  owner: string,
): { members: readonly Member[]; hoisted: ReadType["hoisted"] } {
  const read = Object.entries(schema.properties ?? {}).map(([name, member]) => {
    const { type, hoisted } = readType(member, owner + toPascalCase(name));
    const { description = "", deprecated = false } = member;
    return { member: { name, description, deprecated, type, required: isRequired(schema, name) }, hoisted };
  });
  return { members: read.map(({ member }) => member), hoisted: read.flatMap(({ hoisted }) => hoisted) };
}

function readPlain(schema: Schema, name: string): ReadType {
  switch (schema.type) {
    case "array": {
      const { type, hoisted } = readType(schema.items ?? {}, `${name}Item`);
      return { type: { kind: "list", items: type }, hoisted };
    }
    case "object":
      return schema.properties ? hoist(schema, name) : readMap(schema, name);
    case "string":
      return only({ kind: schema.format === "date-time" ? "date-time" : "string" });
    case "integer":
    case "number":
    case "boolean":
    case "null":
      return only({ kind: schema.type });
    default:
      // Anything but "any value" would be lost without a word.
      if (Object.keys(schema).some((key) => !saysNothing.has(key)))
        throw new Error(`${name}: the SDKs have no form for a schema of ${Object.keys(schema).join(", ")} yet`);
      return only({ kind: "unknown" });
  }
}

const saysNothing = new Set(["description", "deprecated", "examples", "example", "title"]);

function hoist(schema: Schema, name: string): ReadType {
  const { members, hoisted } = readMembers(schema, name);
  const type: ValueType = { kind: "object", members, open: schema.additionalProperties === true };
  return {
    type: { kind: "reference", name },
    hoisted: [{ name, description: schema.description ?? "", type }, ...hoisted],
  };
}

function readMap({ additionalProperties }: Schema, name: string): ReadType {
  if (typeof additionalProperties !== "object") return only({ kind: "map", values: { kind: "unknown" } });
  const { type, hoisted } = readType(additionalProperties, `${name}Value`);
  return { type: { kind: "map", values: type }, hoisted };
}

function readEnum(schema: Pick<Schema, "enum" | "x-open-enum">, name: string): ReadType {
  const values = (schema.enum ?? []).filter((value) => value !== null);
  const other = values.find((value) => typeof value !== "string");
  if (other !== undefined) throw new Error(`${name}: the SDKs have no form for the fixed value ${other} yet`);
  const known = { kind: "enum", values: values.map(String), open: schema["x-open-enum"] ?? false } as const;
  if (!schema.enum?.includes(null)) return only(known);
  return values.length === 0 ? only({ kind: "null" }) : join([only(known), only({ kind: "null" })]);
}

function isRequired({ required }: Schema, name: string): boolean {
  return required?.includes(name) ?? false;
}

function only(type: ValueType): ReadType {
  return { type, hoisted: [] };
}

function join(parts: readonly ReadType[]): ReadType {
  return {
    type: { kind: "union", of: parts.map(({ type }) => type) },
    hoisted: parts.flatMap(({ hoisted }) => hoisted),
  };
}
