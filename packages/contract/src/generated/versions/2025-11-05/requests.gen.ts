// Made by `npm run generate` from openapi/ and the changes in packages/versions. Do not edit.
import { requests as v2026_04_15 } from "../2026-04-15/requests.gen.ts";

/** Requests that differ from HEAD's; those of other operations are the same. */
export const requests = {
  rotateApiKey: v2026_04_15.rotateApiKey,
};
