// Made by `npm run generate` from openapi/ and the changes in packages/versions. Do not edit.
import { parseSync } from "../../../parse-sync.ts";
import { requests as v2026_04_15 } from "../2026-04-15/requests.gen.ts";
import { zCreateApiKeyRequest, zGetUsageQuery } from "./zod.gen.ts";

/** Requests that differ from HEAD's; those of other operations are the same. */
export const requests = {
  createApiKey: { body: parseSync(zCreateApiKeyRequest) },
  rotateApiKey: v2026_04_15.rotateApiKey,
  getUsage: { query: zGetUsageQuery.strict() },
};
