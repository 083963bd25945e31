import type { Edit } from "../engine/edit.ts";
import { carryField } from "../engine/enum-field.ts";
import { findField } from "../engine/find-schema.ts";

export interface RenameValueInput {
  readonly schema: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** A value of a field that has no fixed list of values got another name. The document stays as it is. */
export function renameValue({ schema, field, from, to }: RenameValueInput): Edit {
  return {
    facts: { kind: "rename_value", schema, field, older: from, newer: to },
    claims: [`${schema}.${field}`],
    schemas: {
      [schema]: {
        down: carryField(field, (value) => (value === to ? from : value)),
        up: carryField(field, (value) => (value === from ? to : value)),
      },
    },
    reviseDocument(document) {
      const target = findField(document, schema, field);
      if (target.enum) throw new Error(`${schema}.${field} is an enum; use renameEnumValue`);
      if (![target.type].flat().includes("string")) throw new Error(`${schema}.${field} is not a text`);
    },
  };
}
