import { malformedJson } from "./malformed-json.ts";

/** The value of a body. Throws `malformed_json`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformedJson(text, cause);
  }
}
