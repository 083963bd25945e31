import { defineChange } from "../engine/define-change.ts";
import { splitEnumValue } from "../primitives/split-enum-value.ts";

export const splitActiveKeyStatus = defineChange({
  description:
    "A key that works, but was replaced or ends within seven days, has the status `expiring`. It was `active`. Treat both as working.",
  operations: ["createApiKey", "getApiKey", "listApiKeys", "updateApiKey", "rotateApiKey", "revokeApiKey"],
  edits: [
    splitEnumValue({
      schema: "ApiKeyStatus",
      from: "active",
      to: ["active", "expiring"],
      up: "active",
      description: "Whether the key works.",
    }),
  ],
});
