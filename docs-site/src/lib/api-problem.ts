import { isApiError } from "@sundial/sdk";

/** A failure of the API as a page shows it. */
export interface ApiProblem {
  /** Empty where the failure has no page of its own. */
  readonly code: string;
  readonly text: string;
  readonly requestId: string | null;
  /** What is wrong with each field, by its name. */
  readonly fields: Readonly<Record<string, string>>;
  /** The same by JSON pointer, such as "/manifest/links/website". */
  readonly pointers: Readonly<Record<string, string>>;
  /** What would have been right there, where validation says so. */
  readonly expected?: Readonly<Record<string, string>>;
}

/** Reads an error of the SDK. Throws again what is none: a defect of the portal is not an answer of the API. */
export function toApiProblem(error: unknown): ApiProblem {
  if (!isApiError(error)) throw error;
  const { code, detail, requestId, errors } = error;
  const fields = Object.fromEntries(errors.map((issue) => [fieldOf(issue.pointer), issue.detail]));
  const pointers = Object.fromEntries(errors.map((issue) => [issue.pointer.replace(/^#/, ""), issue.detail]));
  const expected = Object.fromEntries(
    errors.flatMap((issue) => (issue.expected ? [[issue.pointer.replace(/^#/, ""), issue.expected]] : [])),
  );
  return { code, text: detail, requestId: requestId ?? null, fields, pointers, expected };
}

/** "#/name" and "/name" as "name". */
function fieldOf(pointer: string): string {
  return pointer.replace(/^#?\//, "").split("/", 1)[0] ?? "";
}
