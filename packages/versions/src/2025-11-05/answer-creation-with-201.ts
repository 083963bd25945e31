import { defineChange } from "../engine/define-change.ts";
import { changeStatus } from "../primitives/change-status.ts";

const creating = ["createApiKey", "rotateApiKey", "createInvitation"] as const;

export const answerCreationWith201 = defineChange({
  description:
    "What makes an API key or an invitation answers with the status 201. It was 200. Clients that accept any 2xx need no change.",
  operations: creating,
  edits: creating.map((operation) => changeStatus({ operation, from: 200, to: 201 })),
});
