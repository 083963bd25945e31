import { defineChange } from "../engine/define-change.ts";
import { addRequiredField } from "../primitives/add-required-field.ts";

export const requireOverlapSeconds = defineChange({
  description:
    "Rotating a key asks for `overlap_seconds`, how long the old key goes on working. It was a day when left out: send 86400 to keep that.",
  operations: ["rotateApiKey"],
  edits: [addRequiredField({ schema: "RotateApiKeyRequest", field: "overlap_seconds", default: 86_400 })],
});
