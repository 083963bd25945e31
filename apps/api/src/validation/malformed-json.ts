import { type ApiError, coreErrors } from "@sundial/errors";
import { findJsonFault } from "./find-json-fault.ts";

/** The error for a body that `JSON.parse` refused. It says where, and nothing of what stands there. */
export function malformedJson(text: string, cause: unknown): ApiError {
  return coreErrors.malformed_json({ where: text.trim() === "" ? ": it is empty" : describeFault(text) }, { cause });
}

function describeFault(text: string): string {
  const fault = findJsonFault(text);
  return fault ? `: ${fault.expected} was expected at line ${fault.line}, column ${fault.column}` : "";
}
