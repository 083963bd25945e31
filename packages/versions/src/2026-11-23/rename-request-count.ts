import { defineChange } from "../engine/define-change.ts";
import { renameField } from "../primitives/rename-field.ts";

export const renameRequestCount = defineChange({
  description: "Usage counts calls in `requests`, in the totals and in each bucket. It was `request_count`.",
  operations: ["getUsage"],
  edits: ["UsageTotals", "UsageBucket"].map((schema) => renameField({ schema, from: "request_count", to: "requests" })),
});
