import { defineChange } from "../engine/define-change.ts";
import { renameField } from "../primitives/rename-field.ts";
import { renameParameter } from "../primitives/rename-parameter.ts";

export const renameUsageRange = defineChange({
  description:
    "The range of a usage query is `start` and `end`, as everywhere else, in the query and in the answer. Rename `from` to `start` and `to` to `end`.",
  operations: ["getUsage"],
  edits: [
    renameParameter({ parameter: "UsageStart", from: "from", to: "start" }),
    renameParameter({ parameter: "UsageEnd", from: "to", to: "end" }),
    renameField({ schema: "Usage", from: "from", to: "start" }),
    renameField({ schema: "Usage", from: "to", to: "end" }),
  ],
});
