import { type ApiError, coreErrors } from "@sundial/errors";
import { findJsonFault } from "./find-json-fault.ts";

/**
 * In UTF-16 code units. Looking for the place holds up all other calls, 20 to 40 ms for a body of this length. Most
 * operations take no longer ones.
 */
const searchedLengthMax = 256 * 1024;

/** The error for a body that `JSON.parse` refused. It says where, unless the body is long, and nothing of what stands there. */
export function malformedJson(text: string, cause: unknown): ApiError {
  return coreErrors.malformed_json({ where: text.trim() === "" ? ": it is empty" : describeFault(text) }, { cause });
}

function describeFault(text: string): string {
  const fault = text.length <= searchedLengthMax ? findJsonFault(text) : null;
  return fault ? `: ${fault.expected} was expected at line ${fault.line}, column ${fault.column}` : "";
}
