import { z } from "zod";

/** The names of the members that a schema knows at a path, those of all its forms. */
export function findMembers(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const forms = path.reduce<z.core.$ZodType[]>(
    (inside, step) => inside.flatMap((form) => stepInto(form, step)),
    [schema],
  );
  return [...new Set(forms.flatMap(unwrap).flatMap((form) => Object.keys(shapeOf(form) ?? {})))];
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  return unwrap(schema).flatMap((form) => {
    if (form instanceof z.ZodArray) return [form.element];
    if (form instanceof z.ZodRecord) return [form.valueType];
    return shapeOf(form)?.[String(step)] ?? [];
  });
}

/** The schemas of values inside what only says that there may be none, and of unions the forms. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap());
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  if (schema instanceof z.ZodIntersection) return [schema.def.left, schema.def.right].flatMap(unwrap);
  return [schema];
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | undefined {
  return schema instanceof z.ZodObject ? schema.shape : undefined;
}
