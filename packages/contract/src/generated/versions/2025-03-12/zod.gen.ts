// Made by `npm run generate` from openapi/ and the changes in packages/versions. Do not edit.
import * as z from 'zod';

export const zScope = z.enum([
    'inference.write',
    'models.read',
    'organization.read',
    'organization.write',
    'members.read',
    'members.write',
    'keys.read',
    'keys.write',
    'usage.read',
    'requests.read',
    'billing.read',
    'billing.write',
    'marketplace.read',
    'marketplace.write',
    'installations.read',
    'installations.write',
    'webhooks.read',
    'webhooks.write',
    'audit.read'
]);

export const zCreateApiKeyRequest = z.strictObject({
    name: z.string().min(1).max(100),
    scopes: z.array(zScope).min(1).max(50).optional(),
    expires_at: z.int().gte(0).lte(253402300799).nullish(),
    version_pin: z.string().nullish()
});

export const zUsageBucketSize = z.enum([
    'minute',
    'hour',
    'day'
]);

export const zUsageGrouping = z.enum([
    'model',
    'api_key',
    'outcome'
]);

export const zCreateApiKeyBody = zCreateApiKeyRequest;

export const zCreateApiKeyResponse = z.void();

export const zGetUsageQuery = z.object({
    from: z.iso.datetime().optional(),
    to: z.iso.datetime().optional(),
    bucket: zUsageBucketSize.optional(),
    group_by: zUsageGrouping.optional(),
    api_key_id: z.string().max(64).optional(),
    model: z.string().max(200).optional()
});

export const zGetUsageResponse = z.void();
