import type { OpenApiDocument, Schema } from "../engine/document.ts";
import type { CreateEventMigration, Edit, Place, ValueMigration } from "../engine/edit.ts";
import { findSchema } from "../engine/find-schema.ts";

/** The escape hatch: functions in place of a primitive. It must give the older schema and every way that its component is used. */
export interface CustomInput {
  readonly schema: string;
  /** The fields that it takes for itself. */
  readonly fields: readonly string[];
  /** Gives the older schema from the newer one, which it may alter. */
  readonly revise: (newer: Schema, document: OpenApiDocument) => Schema;
  readonly down: ValueMigration["down"];
  /** Null only where no request has the component. */
  readonly up: ValueMigration["up"] | null;
  /** Where a place in the newer value is in the older one. */
  readonly pointerDown: ((place: Place) => Place) | null;
  /** In place of `down` when the component is the event of a stream and what becomes of one event depends on those before it. */
  readonly events?: CreateEventMigration;
}

/** A change of one component that no primitive says. */
export function custom({ schema, fields, revise, down, up, pointerDown, events }: CustomInput): Edit {
  const migration = { ...(up ? { up } : {}), ...(pointerDown ? { pointerDown } : {}) };
  return {
    facts: { kind: "custom", schema, field: fields.join(", ") },
    claims: fields.map((field) => `${schema}.${field}`),
    ...(events ? { events: { [schema]: events } } : { schemas: { [schema]: { down, ...migration } } }),
    reviseDocument(document) {
      document.components.schemas[schema] = revise(findSchema(document, schema), document);
    },
  };
}
