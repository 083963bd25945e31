// Made by `npm run generate` from openapi/ and the changes in packages/versions. Do not edit.
import { parseSync } from "../../../parse-sync.ts";
import { requests as v2025_03_12 } from "../2025-03-12/requests.gen.ts";
import { requests as v2026_04_15 } from "../2026-04-15/requests.gen.ts";
import { zChatCompletionRequest } from "./zod.gen.ts";

/** Requests that differ from HEAD's; those of other operations are the same. */
export const requests = {
  createChatCompletion: { body: parseSync(zChatCompletionRequest) },
  createApiKey: v2025_03_12.createApiKey,
  rotateApiKey: v2026_04_15.rotateApiKey,
  getUsage: v2025_03_12.getUsage,
};
