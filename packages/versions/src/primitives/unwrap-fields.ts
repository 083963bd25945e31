import type { Schema } from "../engine/document.ts";
import type { Edit, Place } from "../engine/edit.ts";
import { assertFree, dropField, findField, findSchema, replaceField } from "../engine/find-schema.ts";
import { isRecord, type JsonRecord, omitKeys } from "../engine/record.ts";

export interface UnwrapFieldsInput {
  readonly schema: string;
  /** The older object. */
  readonly wrapper: string;
  readonly description: string;
  /** Older names inside the object, and the newer ones beside it. All of them are required fields. */
  readonly fields: Readonly<Record<string, string>>;
}

/** An object inside a value was dissolved: its fields now stand beside the others. */
export function unwrapFields({ schema, wrapper, description, fields }: UnwrapFieldsInput): Edit {
  const pairs = Object.entries(fields);
  const olderNames = new Map(pairs.map(([older, newer]) => [newer, older]));
  return {
    facts: { kind: "unwrap_fields", schema, field: wrapper, older: wrapper, newer: Object.values(fields).join(", ") },
    claims: [wrapper, ...Object.values(fields)].map((field) => `${schema}.${field}`),
    schemas: {
      [schema]: {
        down: (value) => (isRecord(value) ? wrap(value, wrapper, olderNames) : value),
        up: (value) => (isRecord(value) ? unwrap(value, wrapper, pairs) : value),
        pointerDown: (place) => movePlace(place, wrapper, pairs),
      },
    },
    reviseDocument(document) {
      const target = findSchema(document, schema);
      const members = pairs.map(([older, newer]): [string, Schema] => [older, findField(document, schema, newer)]);
      const optional = pairs.find(([, newer]) => !target.required?.includes(newer));
      if (optional) throw new Error(`${schema}.${optional[1]} is not required`);
      assertFree(document, schema, wrapper);
      const [first = "", ...others] = pairs.map(([, newer]) => newer);
      const object = {
        type: "object",
        description,
        required: Object.keys(fields),
        properties: Object.fromEntries(members),
      };
      replaceField(target, first, { name: wrapper, schema: object });
      for (const other of others) dropField(target, other);
    },
  };
}

type Pairs = readonly (readonly [older: string, newer: string])[];

function wrap(value: JsonRecord, wrapper: string, olderNames: ReadonlyMap<string, string>): JsonRecord {
  const object: JsonRecord = {};
  const older: JsonRecord = {};
  for (const key in value) {
    const inner = olderNames.get(key);
    if (inner === undefined) older[key] = value[key];
    else {
      object[inner] = value[key];
      older[wrapper] = object;
    }
  }
  return older;
}

function unwrap(value: JsonRecord, wrapper: string, pairs: Pairs): JsonRecord {
  const object = value[wrapper];
  if (!isRecord(object)) return value;
  return {
    ...omitKeys(value, [wrapper]),
    ...Object.fromEntries(pairs.map(([older, newer]) => [newer, object[older]])),
  };
}

function movePlace(place: Place, wrapper: string, pairs: Pairs): Place {
  const [first, ...rest] = place;
  const pair = pairs.find(([, newer]) => newer === first);
  return pair ? [wrapper, pair[0], ...rest] : place;
}
