import type { ApiKey, ApiKeyWithSecret, Scope } from "@sundial/contract/types";
import type { Key, KeyWithSecret } from "@sundial/keys";

export function toWireKey(key: Key, now: Date): ApiKey {
  return {
    id: key.id,
    name: key.name,
    mode: key.mode,
    prefix: `sdl_${key.mode}_`,
    last4: key.last4,
    scopes: key.scopes as Scope[], // stored scopes were checked against the same list
    status: statusOf(key, now),
    version_pin: key.versionPin,
    created_by: key.createdBy,
    created_at: key.createdAt.toISOString(),
    expires_at: key.expiresAt?.toISOString() ?? null,
    revoked_at: key.revokedAt?.toISOString() ?? null,
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    replaced_by: key.replacedBy,
  };
}

export function toWireKeyWithSecret({ key, secret }: KeyWithSecret, now: Date): ApiKeyWithSecret {
  return { ...toWireKey(key, now), secret };
}

function statusOf(key: Key, now: Date): ApiKey["status"] {
  if (key.revokedAt) return "revoked";
  if (!key.expiresAt) return "active";
  return key.expiresAt <= now ? "expired" : "expiring";
}
