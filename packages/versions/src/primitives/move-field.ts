import type { OpenApiDocument, Schema } from "../engine/document.ts";
import type { Edit, Place } from "../engine/edit.ts";
import { findObject } from "../engine/find-object.ts";
import { dropField, findMembers, findSchema } from "../engine/find-schema.ts";
import { isRecord, type JsonRecord, omitKeys } from "../engine/record.ts";
import { renameInProse } from "../engine/rename-in-prose.ts";

/** Each place is a field, such as `plan`, or one in an object that a field holds, such as `billing.plan`. */
export interface MoveFieldInput {
  readonly schema: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A field moved into an object, out of one, or from one to another; the objects themselves are in both versions. An object that is null or
 * not there is made when the field comes to it, and one that the field leaves stays, be it empty.
 */
export function moveField({ schema, from, to }: MoveFieldInput): Edit {
  const [older, newer] = [from.split("."), to.split(".")];
  return {
    facts: { kind: "move_field", schema, field: to, older: from, newer: to },
    // The whole object is claimed: what another change does to it would depend on which of the two came first.
    claims: [older, newer].map(([first]) => `${schema}.${first}`),
    schemas: {
      [schema]: {
        down: (value) => move(value, newer, older),
        // A caller who already sends the field at its newer place keeps both, and the newest version decides.
        up: (value) => (readAt(value, newer) === undefined ? move(value, older, newer) : value),
        pointerDown: (place) =>
          newer.every((step, index) => place[index] === step) ? [...older, ...place.slice(newer.length)] : place,
      },
    },
    reviseDocument(document) {
      const [source, target] = [findHolder(document, schema, newer), findHolder(document, schema, older)];
      const member = Object.hasOwn(source.members, source.name) ? source.members[source.name] : undefined;
      if (!member) throw new Error(`the schema ${schema} has no field ${to}`);
      if (Object.hasOwn(target.members, target.name))
        throw new Error(`the schema ${schema} already has a field ${from}`);
      const isRequired = source.schema.required?.includes(source.name) ?? false;
      for (const holder of [source, target]) checkHolder(holder, `${schema}.${to}`, isRequired);
      dropField(source.schema, source.name);
      target.schema.properties = { ...target.schema.properties, [target.name]: member };
      if (isRequired) target.schema.required = [...(target.schema.required ?? []), target.name];
      renameInProse(findSchema(document, schema), to, from);
    },
  };
}

function move(value: unknown, from: Place, to: Place): unknown {
  const moved = readAt(value, from);
  if (!isRecord(value) || moved === undefined) return value;
  const left = dropAt(value, from);
  const [first = "", second] = to;
  if (second === undefined) return { ...left, [first]: moved };
  const object = left[first] ?? {};
  return isRecord(object) ? { ...left, [first]: { ...object, [second]: moved } } : value;
}

function readAt(value: unknown, place: Place): unknown {
  return place.reduce((inside, step) => (isRecord(inside) ? inside[step] : undefined), value);
}

function dropAt(value: JsonRecord, [first = "", second]: Place): JsonRecord {
  const object = value[first];
  if (second === undefined || !isRecord(object)) return omitKeys(value, [first]);
  return { ...value, [first]: omitKeys(object, [second]) };
}

/** What a place's last step is a member of. */
interface Holder {
  readonly path: string;
  readonly name: string;
  readonly schema: Schema;
  readonly members: Readonly<Record<string, Schema>>;
  readonly isAlwaysThere: boolean;
}

function findHolder(document: OpenApiDocument, name: string, place: Place): Holder {
  const [first = "", second, ...deeper] = place;
  if (deeper.length > 0) throw new Error(`${place.join(".")} is too deep; name the schema that ${first} holds`);
  if (second === undefined) {
    const whole = { schema: findSchema(document, name), members: findMembers(document, name) };
    return { ...whole, path: name, name: first, isAlwaysThere: true };
  }
  const path = `${name}.${first}`;
  const { schema, reference, isRequired, isNullable } = findObject(document, name, first);
  if (reference !== null && JSON.stringify(document).split(`"${reference}"`).length > 2)
    throw new Error(`${path} is ${reference}, which other places have too`);
  return { path, name: second, schema, members: schema.properties ?? {}, isAlwaysThere: isRequired && !isNullable };
}

function checkHolder({ path, name, schema, isAlwaysThere }: Holder, field: string, isRequired: boolean): void {
  if (isAlwaysThere) return;
  if (isRequired) throw new Error(`${field} is required, but ${path} may be missing or null`);
  const others = schema.required?.filter((other) => other !== name) ?? [];
  if (others.length > 0)
    throw new Error(`${path} may be missing or null, and cannot be made without ${others.join(", ")}`);
}
