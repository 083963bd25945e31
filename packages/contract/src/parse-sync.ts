import type { z } from "zod";

/**
 * Makes a schema without asynchronous checks parse synchronously also when it is asked to parse asynchronously, as Hono's validator
 * always does: zod's compiled fast path is open to synchronous parsing only.
 */
export function parseSync<Schema extends z.ZodType>(schema: Schema): Schema {
  schema.safeParseAsync = (value, params) => Promise.resolve(schema.safeParse(value, params));
  return schema;
}
