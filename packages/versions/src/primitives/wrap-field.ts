import type { OpenApiDocument, Schema } from "../engine/document.ts";
import type { Edit } from "../engine/edit.ts";
import { carryField } from "../engine/enum-field.ts";
import { findObject, isNullable } from "../engine/find-object.ts";
import { findSchema, replaceField } from "../engine/find-schema.ts";
import { isRecord } from "../engine/record.ts";

export interface WrapFieldInput {
  readonly schema: string;
  readonly field: string;
  /** The member of the newer object that is what the older field was. */
  readonly member: string;
  /** The other members that the object gets when an older caller gives the value alone. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The description of the older field. */
  readonly description: string;
}

/** A field's value became a member of an object, beside others that say more. Null stays null. */
export function wrapField(input: WrapFieldInput): Edit {
  const { schema, field, member, defaults, description } = input;
  return {
    facts: { kind: "wrap_field", schema, field, older: field, newer: `${field}.${member}` },
    claims: [`${schema}.${field}`],
    schemas: {
      [schema]: {
        down: carryField(field, (value) => (isRecord(value) && value[member] !== undefined ? value[member] : value)),
        up: carryField(field, (value) => (value === null ? null : { [member]: value, ...defaults })),
        pointerDown: ([first, second, ...rest]) => {
          if (first !== field) return [first, second, ...rest].filter((step) => step !== undefined);
          // What the older value has no place for is a fault of the whole of it.
          return second === member ? [field, ...rest] : [field];
        },
      },
    },
    reviseDocument(document) {
      const inner = findMember(document, input);
      replaceField(findSchema(document, schema), field, { name: field, schema: { ...inner, description } });
    },
  };
}

function findMember(document: OpenApiDocument, { schema, field, member, defaults }: WrapFieldInput): Schema {
  const object = findObject(document, schema, field);
  const { properties = {}, required = [] } = object.schema;
  const inner = properties[member];
  const unknown = [member, ...Object.keys(defaults)].filter((name) => !Object.hasOwn(properties, name));
  if (!inner || unknown.length > 0) throw new Error(`${schema}.${field} has no field ${unknown.join(", ")}`);
  if (member in defaults) throw new Error(`defaults names ${member}, which older callers give`);
  if (!required.includes(member)) throw new Error(`${schema}.${field}.${member} is not required`);
  const lacking = required.filter((name) => name !== member && !(name in defaults));
  if (lacking.length > 0) throw new Error(`defaults has no ${lacking.join(", ")}, which ${schema}.${field} requires`);
  if (!object.isNullable && isNullable(inner))
    throw new Error(`${schema}.${field}.${member} may be null, but ${schema}.${field} may not`);
  return object.isNullable ? withNull(inner) : inner;
}

function withNull(schema: Schema): Schema {
  if (isNullable(schema)) return schema;
  if (schema.type === undefined || schema.enum || schema.const !== undefined)
    return { oneOf: [schema, { type: "null" }] };
  return { ...schema, type: [...[schema.type].flat(), "null"] };
}
