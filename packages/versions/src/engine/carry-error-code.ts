import type { Carry } from "./edit.ts";
import { isRecord, replaceMember } from "./record.ts";

/** Gives a problem the older name of its code, also in the member for OpenAI clients. The page it points at stays the newer code's. */
export function carryErrorCode(code: { readonly newer: string; readonly older: string }): Carry {
  const rename = (value: unknown) => (value === code.newer ? code.older : value);
  return (problem) => {
    if (!isRecord(problem)) return problem;
    const renamed = replaceMember(problem, "code", rename);
    return replaceMember(renamed, "error", (error) => (isRecord(error) ? replaceMember(error, "code", rename) : error));
  };
}
