import type { OpenApiDocument, Schema } from "./document.ts";
import type { Carry } from "./edit.ts";
import { findField, findSchema } from "./find-schema.ts";
import { isRecord, replaceMember } from "./record.ts";

/** Makes a change of one field into a change of the component that has it; without a field the component's value itself changes. */
export function carryField(field: string | undefined, change: Carry): Carry {
  if (field === undefined) return change;
  return (value) => (isRecord(value) ? replaceMember(value, field, change) : value);
}

/** The enum in a field, or the enum that a component is. Throws when it is none. */
export function findEnum(
  document: OpenApiDocument,
  name: string,
  field: string | undefined,
): Schema & { enum: unknown[] } {
  const schema = field === undefined ? findSchema(document, name) : findField(document, name, field);
  if (!schema.enum) throw new Error(`${field === undefined ? name : `${name}.${field}`} is not an enum`);
  return schema as Schema & { enum: unknown[] }; // just seen
}
