import { defineChange } from "../engine/define-change.ts";
import { renamePath } from "../primitives/rename-path.ts";

export const renameRollToRotate = defineChange({
  description:
    "An API key is rotated at `POST /v1/api_keys/{key_id}/rotate`. Call that path in place of `/roll`; the body and the answer are the same.",
  operations: ["rotateApiKey"],
  edits: [
    renamePath({
      operation: "rotateApiKey",
      from: "/v1/api_keys/{key_id}/roll",
      to: "/v1/api_keys/{key_id}/rotate",
    }),
  ],
});
