import type { Edit } from "../engine/edit.ts";
import { carryField, findEnum } from "../engine/enum-field.ts";

/** `field` is left out when the schema is the enum itself. */
export interface RenameEnumValueInput {
  readonly schema: string;
  readonly field?: string;
  readonly from: string;
  readonly to: string;
}

/** One value of an enum got another name. */
export function renameEnumValue({ schema, field, from, to }: RenameEnumValueInput): Edit {
  return {
    facts: { kind: "rename_enum_value", schema, ...(field === undefined ? {} : { field }), older: from, newer: to },
    claims: [field === undefined ? schema : `${schema}.${field}`],
    schemas: {
      [schema]: {
        down: carryField(field, (value) => (value === to ? from : value)),
        up: carryField(field, (value) => (value === from ? to : value)),
      },
    },
    reviseDocument(document) {
      const target = findEnum(document, schema, field);
      if (!target.enum.includes(to)) throw new Error(`${field ?? schema} has no value ${to}`);
      if (target.enum.includes(from)) throw new Error(`${field ?? schema} already has a value ${from}`);
      target.enum = target.enum.map((value) => (value === to ? from : value));
      target.description = target.description?.replaceAll(`\`${to}\``, `\`${from}\``);
    },
  };
}
