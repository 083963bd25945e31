import type { Edit } from "../engine/edit.ts";
import { assertFree, dropField, findField, findSchema, replaceField } from "../engine/find-schema.ts";
import { isRecord, renameKey } from "../engine/record.ts";
import { renameInProse } from "../engine/rename-in-prose.ts";

/** `alias` says that the newer schema still takes the older name too, as a deprecated field of its own. */
export interface RenameFieldInput {
  readonly schema: string;
  readonly from: string;
  readonly to: string;
  readonly alias?: boolean;
}

/** A field got another name. */
export function renameField({ schema, from, to, alias = false }: RenameFieldInput): Edit {
  return {
    facts: { kind: "rename_field", schema, field: to, older: from, newer: to },
    claims: [`${schema}.${from}`, `${schema}.${to}`],
    schemas: {
      [schema]: {
        down: (value) => (isRecord(value) ? renameKey(value, to, from) : value),
        // A caller who already sends the newer name beside the older one keeps both, and the newest version decides.
        up: (value) => (isRecord(value) && value[to] === undefined ? renameKey(value, from, to) : value),
        pointerDown: ([first, ...rest]) => (first === undefined ? [] : [first === to ? from : first, ...rest]),
      },
    },
    reviseDocument(document) {
      const target = findSchema(document, schema);
      const field = findField(document, schema, to);
      if (alias) {
        findField(document, schema, from);
        dropField(target, from);
      } else assertFree(document, schema, from);
      replaceField(target, to, { name: from, schema: field });
      renameInProse(target, to, from);
    },
  };
}
