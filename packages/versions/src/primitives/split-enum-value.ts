import type { Edit } from "../engine/edit.ts";
import { carryField, findEnum } from "../engine/enum-field.ts";

/** `up` is the newer value that an older one becomes in requests. `field` is left out when the schema is the enum itself. */
export interface SplitEnumValueInput {
  readonly schema: string;
  readonly field?: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly up: string;
  /** The description of the older enum, when the newer one speaks of the new values. */
  readonly description?: string;
}

/** One value of an enum became several that say more. One of them may have kept the name. */
export function splitEnumValue({ schema, field, from, to, up, description }: SplitEnumValueInput): Edit {
  const newer: readonly unknown[] = to;
  return {
    facts: {
      kind: "split_enum_value",
      schema,
      ...(field === undefined ? {} : { field }),
      older: from,
      newer: to.join(", "),
    },
    claims: [field === undefined ? schema : `${schema}.${field}`],
    schemas: {
      [schema]: {
        down: carryField(field, (value) => (newer.includes(value) ? from : value)),
        up: carryField(field, (value) => (value === from ? up : value)),
      },
    },
    reviseDocument(document) {
      const target = findEnum(document, schema, field);
      const missing = to.filter((value) => !target.enum.includes(value));
      if (missing.length > 0) throw new Error(`${field ?? schema} has no value ${missing.join(", ")}`);
      if (!to.includes(up)) throw new Error(`up is ${up}, which is none of ${to.join(", ")}`);
      const place = target.enum.findIndex((value) => newer.includes(value));
      const kept = target.enum.filter((value) => !newer.includes(value));
      target.enum = kept.toSpliced(place, 0, from);
      if (description !== undefined) target.description = description;
    },
  };
}
