import { defineChange } from "../engine/define-change.ts";
import { removeField } from "../primitives/remove-field.ts";

export const removeModelPermission = defineChange({
  description:
    "Models no longer have `permission`, which was always empty, and `root`, which was always the model's own id. Use `id`.",
  operations: ["listModels", "getModel"],
  edits: [
    removeField({
      schema: "Model",
      field: "permission",
      older: {
        type: "array",
        items: { type: "object", additionalProperties: true, description: "One permission." },
        description: "Always empty.",
      },
      value: () => [],
    }),
    removeField({
      schema: "Model",
      field: "root",
      older: { type: "string", description: "The same as `id`." },
      value: ({ id }) => id,
    }),
  ],
});
