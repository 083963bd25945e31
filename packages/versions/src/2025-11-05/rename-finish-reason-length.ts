import { defineChange } from "../engine/define-change.ts";
import { renameEnumValue } from "../primitives/rename-enum-value.ts";

export const renameFinishReasonLength = defineChange({
  description:
    "An answer that was cut off at the limit of tokens has the finish reason `length`, as in OpenAI's API, in whole answers and in streams. It was `max_tokens`.",
  operations: ["createChatCompletion"],
  edits: ["ChatCompletionChoice", "ChatCompletionChunkChoice"].map((schema) =>
    renameEnumValue({ schema, field: "finish_reason", from: "max_tokens", to: "length" }),
  ),
});
