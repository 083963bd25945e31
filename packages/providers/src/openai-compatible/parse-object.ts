import { providerErrors } from "../errors.ts";

/** Parses one JSON object. Throws `upstream_invalid_response`. */
export function parseObject(text: string, model: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw providerErrors.upstream_invalid_response({ model }, { cause });
  }
  if (typeof value !== "object" || value === null) throw providerErrors.upstream_invalid_response({ model });
  return value as Record<string, unknown>; // an object, by the line above
}
