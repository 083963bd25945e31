// Made by `npm run generate` from openapi/ and the changes in packages/versions. Do not edit.
import * as z from 'zod';

export const zRotateApiKeyRequest = z.strictObject({
    overlap_seconds: z.int().gte(0).lte(604800).optional().default(86400)
});

export const zRotateApiKeyBody = zRotateApiKeyRequest;

export const zRotateApiKeyPath = z.object({
    key_id: z.string()
});

export const zRotateApiKeyResponse = z.void();
