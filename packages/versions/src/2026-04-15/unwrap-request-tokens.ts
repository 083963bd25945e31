import { defineChange } from "../engine/define-change.ts";
import { unwrapFields } from "../primitives/unwrap-fields.ts";

export const unwrapRequestTokens = defineChange({
  description:
    "A request of the log has its token counts beside its other fields, under the names that usage has: `input_tokens`, `cached_input_tokens` and `output_tokens`. They were `input`, `cached_input` and `output` in the object `tokens`.",
  operations: ["listRequests", "getRequest"],
  edits: [
    unwrapFields({
      schema: "RequestRecord",
      wrapper: "tokens",
      description: "What the call used, in tokens.",
      fields: { input: "input_tokens", cached_input: "cached_input_tokens", output: "output_tokens" },
    }),
  ],
});
