import type { OpenApiDocument } from "@sundial/versions";
import type { ChoiceView, FieldEnd, FieldView, SchemaView } from "./schema-view.ts";
import { arrayOf, limitsOf, pluralOf, type Schema } from "./schema-words.ts";

/** Where a schema is read: its document, and the names of the schemas that it is within. */
interface Place {
  readonly document: OpenApiDocument;
  readonly within: readonly string[];
}

/** A schema with everything inside it. A schema within itself is told once. Throws for a reference that leads nowhere. */
export function readSchema(schema: Schema, place: Place): SchemaView {
  const { own, name } = resolveSchema(place.document, schema);
  if (name !== null && place.within.includes(name))
    return {
      type: typesOf(own).join(" or "),
      limits: [],
      values: [],
      isOpen: false,
      fields: [],
      choices: [],
      toldAbove: name,
    };
  return readWhole(own, name === null ? place : { ...place, within: [...place.within, name] });
}

/** The properties of a schema in their order, those that are required marked. */
export function readFields(schema: Schema, place: Place): FieldView[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) =>
    readField({ name, schema: property, isRequired: schema.required?.includes(name) === true }, place),
  );
}

/** A property or parameter. Its own description stands in place of its schema's. */
export function readField(
  field: {
    readonly name: string;
    readonly schema: Schema;
    readonly isRequired: boolean;
    readonly description?: string | undefined;
  },
  place: Place,
): FieldView {
  const { own } = resolveSchema(place.document, field.schema);
  const said = field.description ?? field.schema.description ?? own.description ?? describedBranch(own, place) ?? "";
  const [, mark = null, description = said] = /^\*\*(.+?)\*\* ?(.*)$/s.exec(said) ?? [];
  const { name, isRequired } = field;
  return { name, isRequired, description, mark, end: endOf(field.schema, own), view: readSchema(field.schema, place) };
}

function readWhole(schema: Schema, place: Place): SchemaView {
  const plain = {
    limits: limitsOf(schema),
    values: valuesOf(schema),
    isOpen: schema["x-open-enum"] === true,
    toldAbove: null,
  };
  const branches = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  if (branches.length > 0) return { ...plain, ...readBranches(branches, place) };
  const parts = (schema.allOf ?? []).map((part) => readSchema(part, place));
  const inner = readInner(schema, place);
  return {
    ...plain,
    type: typesOf(schema, inner?.type ?? parts[0]?.type).join(" or "),
    limits: [...plain.limits, ...(inner?.limits ?? [])],
    values: plain.values.length > 0 ? plain.values : (inner?.values ?? []),
    isOpen: plain.isOpen || inner?.isOpen === true,
    fields: [...parts.flatMap(({ fields }) => fields), ...readFields(schema, place), ...(inner?.fields ?? [])],
    choices: inner?.choices ?? [],
    toldAbove: inner?.toldAbove ?? null,
  };
}

/** What an array or a map holds: a page tells the fields of its items as if they were its own. */
function readInner(schema: Schema, place: Place): SchemaView | null {
  if (schema.items) {
    const items = readSchema(schema.items, place);
    return { ...items, type: arrayOf(items.type), limits: items.limits.map((limit) => `each ${limit}`) };
  }
  if (typeof schema.additionalProperties !== "object" || schema.properties) return null;
  const values = readSchema(schema.additionalProperties, place);
  return { ...values, type: `map of names to ${pluralOf(values.type)}` };
}

/** Null is no branch of its own, and one that is left alone stands for the whole. */
function readBranches(
  branches: readonly Schema[],
  place: Place,
): Omit<SchemaView, "limits" | "isOpen"> & Partial<SchemaView> {
  const some = branches.filter(({ type }) => type !== "null");
  const views = some.map((branch): ChoiceView => {
    const { name, own } = resolveSchema(place.document, branch);
    const view = readSchema(branch, place);
    return { name: own.title ? String(own.title) : (name ?? view.type), view };
  });
  const types = [...new Set(views.map(({ view }) => view.type))];
  const type = [...types, ...(some.length < branches.length ? ["null"] : [])].join(" or ");
  const [first] = views;
  if (first && views.length === 1) return { ...first.view, type };
  const values = views.flatMap(({ view }) => view.values);
  const hasParts = views.some(({ view }) => view.fields.length + view.choices.length > 0 || view.toldAbove !== null);
  return { type, values, fields: [], choices: hasParts ? views : [], toldAbove: null };
}

/** The types by name. `inner` says what an array, a map or a schema of parts is in whole. */
function typesOf(schema: Schema, inner?: string): string[] {
  if (schema.type !== undefined) {
    const held = schema.items ? "array" : "object";
    return [schema.type].flat().map((type) => (type === held && inner !== undefined ? inner : type));
  }
  if (inner !== undefined) return [inner];
  if (schema.const !== undefined) return [typeof schema.const];
  if (schema.enum) return [...new Set(schema.enum.map((value) => (value === null ? "null" : typeof value)))];
  return [schema.properties ? "object" : "any value"];
}

function valuesOf(schema: Schema): string[] {
  const values = schema.const === undefined ? (schema.enum ?? []) : [schema.const];
  return values.map((value) => JSON.stringify(value));
}

function describedBranch(schema: Schema, { document }: Place): string | undefined {
  const branches = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  return branches.map((branch) => resolveSchema(document, branch).own.description).find((text) => text !== undefined);
}

function endOf(...schemas: readonly Schema[]): FieldEnd | null {
  const ending = schemas.find(({ deprecated }) => deprecated === true);
  if (!ending) return null;
  const record = (ending["x-lifecycle"] ?? {}) as Readonly<Record<string, unknown>>; // the linter has proved its shape
  const text = (name: string) => (typeof record[name] === "string" ? record[name] : null);
  return { sunset: text("sunset"), successor: text("successor"), guide: text("guide") };
}

function resolveSchema(document: OpenApiDocument, schema: Schema): { own: Schema; name: string | null } {
  if (schema.$ref === undefined) return { own: schema, name: null };
  const name = schema.$ref.slice("#/components/schemas/".length);
  const own = document.components.schemas[name];
  if (!own) throw new Error(`${schema.$ref} does not exist`);
  return { own, name };
}
