import type { Schema } from "../engine/document.ts";
import type { Edit } from "../engine/edit.ts";
import { assertFree, findSchema } from "../engine/find-schema.ts";
import { isRecord, type JsonRecord, omitKeys } from "../engine/record.ts";

export interface RemoveFieldInput {
  readonly schema: string;
  readonly field: string;
  /** The field as it was. It was always there in answers. */
  readonly older: Schema;
  /** What older callers find in answers, made from the rest of the value. */
  readonly value: (newer: JsonRecord) => unknown;
}

/** A field is gone. Older callers still find it in answers, and what they send of it is dropped. */
export function removeField({ schema, field, older, value }: RemoveFieldInput): Edit {
  return {
    facts: { kind: "remove_field", schema, field, older: field },
    claims: [`${schema}.${field}`],
    schemas: {
      [schema]: {
        down: (newer) => (isRecord(newer) ? { ...newer, [field]: value(newer) } : newer),
        up: (carried) => (isRecord(carried) && field in carried ? omitKeys(carried, [field]) : carried),
      },
    },
    reviseDocument(document) {
      assertFree(document, schema, field);
      const target = findSchema(document, schema);
      target.properties = { ...target.properties, [field]: older };
      target.required = [...(target.required ?? []), field];
    },
  };
}
