import type { Method, OpenApiDocument, Operation, Parameter, Schema } from "./document.ts";
import { listOperations } from "./document.ts";

/** A component schema by its name. Throws when the document has none. */
export function findSchema(document: OpenApiDocument, name: string): Schema {
  const schema = document.components.schemas[name];
  if (!schema) throw new Error(`there is no schema ${name}`);
  return schema;
}

/** The members of an object schema. Throws when it is none. */
export function findMembers(document: OpenApiDocument, name: string): Record<string, Schema> {
  const { properties } = findSchema(document, name);
  if (!properties) throw new Error(`the schema ${name} has no fields`);
  return properties;
}

/** One member of an object schema. Throws when there is none. */
export function findField(document: OpenApiDocument, name: string, field: string): Schema {
  const members = findMembers(document, name);
  const schema = Object.hasOwn(members, field) ? members[field] : undefined;
  if (!schema) throw new Error(`the schema ${name} has no field ${field}`);
  return schema;
}

/** Throws when the older document would have the field twice. */
export function assertFree(document: OpenApiDocument, name: string, field: string): void {
  if (Object.hasOwn(findMembers(document, name), field))
    throw new Error(`the schema ${name} already has a field ${field}`);
}

/** A component parameter by its name. Throws when there is none. */
export function findParameter(document: OpenApiDocument, name: string): Parameter {
  const parameter = document.components.parameters[name];
  if (!parameter) throw new Error(`there is no parameter ${name}`);
  return parameter;
}

export interface FoundOperation {
  readonly path: string;
  readonly method: Method;
  readonly operation: Operation;
}

/** An operation by its id. Throws when there is none. */
export function findOperation(document: OpenApiDocument, id: string): FoundOperation {
  const found = listOperations(document).find(({ operation }) => operation.operationId === id);
  if (!found) throw new Error(`there is no operation ${id}`);
  return found;
}

/** Replaces a member in its place, under another name and schema. */
export function replaceField(schema: Schema, from: string, replacement: { name: string; schema: Schema }): void {
  schema.properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, member]) =>
      name === from ? [replacement.name, replacement.schema] : [name, member],
    ),
  );
  schema.required = schema.required?.map((name) => (name === from ? replacement.name : name));
}

/** Takes a member out of a schema. */
export function dropField(schema: Schema, field: string): void {
  if (schema.properties) delete schema.properties[field];
  if (schema.required) schema.required = schema.required.filter((name) => name !== field);
  if (schema.required?.length === 0) delete schema.required;
}
