// Made by `npm run generate` from openapi/ and the changes in packages/versions. Do not edit.
import { parseSync } from "../../../parse-sync.ts";
import { zRotateApiKeyPath, zRotateApiKeyRequest } from "./zod.gen.ts";

/** Requests that differ from HEAD's; those of other operations are the same. */
export const requests = {
  rotateApiKey: { params: zRotateApiKeyPath, body: parseSync(zRotateApiKeyRequest) },
};
