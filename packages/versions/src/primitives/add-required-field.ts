import type { Edit } from "../engine/edit.ts";
import { findField, findSchema } from "../engine/find-schema.ts";
import { isRecord } from "../engine/record.ts";

export interface AddRequiredFieldInput {
  readonly schema: string;
  readonly field: string;
  /** What older callers mean when they leave the field out. */
  readonly default: unknown;
}

/** A field of a request became required. Older callers may leave it out. */
export function addRequiredField({ schema, field, default: byDefault }: AddRequiredFieldInput): Edit {
  return {
    facts: { kind: "add_required_field", schema, field, older: field, newer: field },
    claims: [`${schema}.${field}`],
    schemas: {
      [schema]: {
        down: (value) => value,
        up: (value) => (isRecord(value) && value[field] === undefined ? { ...value, [field]: byDefault } : value),
      },
    },
    reviseDocument(document) {
      const member = findField(document, schema, field);
      const target = findSchema(document, schema);
      if (!target.required?.includes(field)) throw new Error(`${schema}.${field} is not required`);
      target.required = target.required.filter((name) => name !== field);
      if (target.required.length === 0) delete target.required;
      member.default = byDefault;
    },
  };
}
