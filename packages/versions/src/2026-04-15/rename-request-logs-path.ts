import { defineChange } from "../engine/define-change.ts";
import { renamePath } from "../primitives/rename-path.ts";

export const renameRequestLogsPath = defineChange({
  description:
    "The request log is at `/v1/requests` and `/v1/requests/{request_id}`. It was at `/v1/request_logs`; the parameters are the same.",
  operations: ["listRequests", "getRequest"],
  edits: [
    renamePath({ operation: "listRequests", from: "/v1/request_logs", to: "/v1/requests" }),
    renamePath({
      operation: "getRequest",
      from: "/v1/request_logs/{request_id}",
      to: "/v1/requests/{request_id}",
    }),
  ],
});
