import { defineChange } from "../engine/define-change.ts";
import { listOperations, type OpenApiDocument } from "../engine/document.ts";
import { findField, findSchema } from "../engine/find-schema.ts";
import { isRecord, type JsonRecord } from "../engine/record.ts";
import { changeProblemMediaType } from "../primitives/change-problem-media-type.ts";
import { custom } from "../primitives/custom.ts";

export const describeErrorsAsProblems = defineChange({
  description:
    "Errors are problem details (RFC 9457) with the content type `application/problem+json`: `code`, `detail` and `param` are at the top, `errors` lists every problem of an invalid request, `retryable` and `retry_after` say what to do next. The member `error` is still there with the same four members.",
  operations: "every",
  edits: [
    custom({
      schema: "Problem",
      fields: ["type", "title", "status", "detail", "instance", "code", "errors", "error"],
      down: (problem) => (isRecord(problem) ? { error: tellEvery(problem), request_id: problem.request_id } : problem),
      up: null,
      pointerDown: null,
      revise({ properties }, document) {
        describeFlatErrors(document);
        return {
          type: "object",
          description: "The body of every error.",
          required: ["error", "request_id"],
          properties: { error: { ...properties?.error }, request_id: { ...properties?.request_id } },
        };
      },
    }),
    changeProblemMediaType({ from: "application/json", to: "application/problem+json" }),
  ],
});

/** A flat error has no list to look at, so where there are several problems its message says each, and refers to none. */
function tellEvery({ error, errors }: JsonRecord): unknown {
  if (!isRecord(error) || typeof error.message !== "string" || !Array.isArray(errors)) return error;
  const intro = error.message.replace(" Every problem is listed in `errors`.", "");
  if (errors.length < 2) return { ...error, message: intro };
  const issues = errors.filter(isIssue);
  // By its place in the list, as others may have its pointer.
  const untold = intro.includes(`${issues[0]?.pointer}: `) ? issues.slice(1) : issues;
  return { ...error, message: [intro, ...untold.map(({ pointer, detail }) => `${pointer}: ${detail}`)].join(" ") };
}

/** What is no text cannot always be made one. */
function isIssue(issue: unknown): issue is JsonRecord {
  return isRecord(issue) && typeof issue.pointer === "string" && typeof issue.detail === "string";
}

function describeFlatErrors(document: OpenApiDocument): void {
  const error = findSchema(document, "OpenAiError");
  error.description = "What went wrong.";
  findField(document, "OpenAiError", "message").description =
    "What happened this time, why, and what to do. For people; do not parse it.";
  document.info.description = withoutProblems(String(document.info.description));
  for (const { operation } of listOperations(document)) operation.description = withoutProblems(operation.description);
}

function withoutProblems(prose: string): string {
  return prose
    .replace("Every error is a problem (RFC 9457) with a stable code", "Every error has a stable code")
    .replace("with a problem as its data", "with an error as its data");
}
