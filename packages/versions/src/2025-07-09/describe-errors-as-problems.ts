import { defineChange } from "../engine/define-change.ts";
import { isRecord } from "../engine/record.ts";
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
      down: (problem) => (isRecord(problem) ? { error: problem.error, request_id: problem.request_id } : problem),
      up: null,
      pointerDown: null,
      revise: ({ properties }) => ({
        type: "object",
        description: "The body of every error.",
        required: ["error", "request_id"],
        properties: {
          error: { ...properties?.error },
          request_id: { ...properties?.request_id },
        },
      }),
    }),
    changeProblemMediaType({ from: "application/json", to: "application/problem+json" }),
  ],
});
