import { defineChange } from "../engine/define-change.ts";
import { renameField } from "../primitives/rename-field.ts";

export const renameMaxTokens = defineChange({
  description:
    "The limit on produced tokens is called `max_completion_tokens`, because it counts reasoning too. `max_tokens` still works, but is deprecated: rename it in your calls.",
  operations: ["createChatCompletion"],
  edits: [
    renameField({ schema: "ChatCompletionRequest", from: "max_tokens", to: "max_completion_tokens", alias: true }),
  ],
});
