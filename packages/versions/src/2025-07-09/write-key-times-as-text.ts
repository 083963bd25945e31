import { defineChange } from "../engine/define-change.ts";
import { changeType } from "../primitives/change-type.ts";
import { epochSeconds } from "../primitives/epoch-seconds.ts";

const times = {
  created_at: "When it was made, in seconds since 1970.",
  expires_at: "When it stops working, in seconds since 1970. Null for never.",
  revoked_at: "When it was revoked, in seconds since 1970. Null when it was not.",
  last_used_at: "When it was last used, in seconds since 1970, to about a minute. Null for never.",
};

export const writeKeyTimesAsText = defineChange({
  description:
    "The times of API keys are RFC 3339 texts in UTC, such as `2025-07-09T12:00:00Z`, in answers and in `expires_at` of a new key. They were seconds since 1970. Read them with your language's date parser, and send texts.",
  operations: ["createApiKey", "getApiKey", "listApiKeys", "updateApiKey", "rotateApiKey", "revokeApiKey"],
  edits: [
    ...["ApiKey", "ApiKeyWithSecret"].flatMap((schema) =>
      Object.entries(times).map(([field, description]) =>
        changeType({ schema, field, codec: epochSeconds, description }),
      ),
    ),
    changeType({
      schema: "CreateApiKeyRequest",
      field: "expires_at",
      codec: epochSeconds,
      description:
        "When the key shall stop working, in seconds since 1970, at most 730 days from now. Never when null or left out.",
    }),
  ],
});
