import type { Schema } from "../engine/document.ts";
import type { Edit } from "../engine/edit.ts";
import { carryField } from "../engine/enum-field.ts";
import { findField, findSchema, replaceField } from "../engine/find-schema.ts";

/** Another form of the same fact. Both functions get a value that its own version's schema has accepted, and never null. */
export interface Codec {
  /** The JSON Schema of the older form, without its description. */
  readonly older: Schema & { readonly type: string };
  readonly down: (newer: unknown) => unknown;
  readonly up: (older: unknown) => unknown;
}

export interface ChangeTypeInput {
  readonly schema: string;
  readonly field: string;
  readonly codec: Codec;
  /** The description of the older field, when the newer one says something of the form. */
  readonly description?: string;
}

/** A field has values of another type or form. Null stays null. */
export function changeType({ schema, field, codec, description }: ChangeTypeInput): Edit {
  return {
    facts: { kind: "change_type", schema, field, older: field, newer: field },
    claims: [`${schema}.${field}`],
    schemas: {
      [schema]: {
        down: carryField(field, (value) => (value === null ? null : codec.down(value))),
        up: carryField(field, (value) => (value === null ? null : codec.up(value))),
      },
    },
    reviseDocument(document) {
      const newer = findField(document, schema, field);
      const isNullable = [newer.type].flat().includes("null");
      replaceField(findSchema(document, schema), field, {
        name: field,
        schema: {
          ...codec.older,
          type: isNullable ? [codec.older.type, "null"] : codec.older.type,
          description: description ?? newer.description ?? "",
        },
      });
    },
  };
}
