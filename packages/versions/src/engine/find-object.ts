import { follow, type OpenApiDocument, type Schema } from "./document.ts";
import { findField, findSchema } from "./find-schema.ts";

/** The object that a field holds. */
export interface FoundObject {
  readonly schema: Schema;
  /** The reference to it, when it is a component and not written in the field. */
  readonly reference: string | null;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
}

/** The object that a field of a component holds, with or without null. Throws when it holds no object with fields. */
export function findObject(document: OpenApiDocument, name: string, field: string): FoundObject {
  const member = findField(document, name, field);
  const branches = (member.oneOf ?? [member]).map((branch) => ({
    reference: branch.$ref ?? null,
    schema: follow<Schema>(document, branch),
  }));
  const [object, other] = branches.filter(({ schema }) => schema.properties);
  if (!object || other) throw new Error(`${name}.${field} is not an object with fields`);
  return {
    ...object,
    isRequired: findSchema(document, name).required?.includes(field) ?? false,
    isNullable: branches.some(({ schema }) => isNullable(schema)),
  };
}

/** Whether a schema's type says that null fits. */
export function isNullable({ type }: Schema): boolean {
  return [type].flat().includes("null");
}
