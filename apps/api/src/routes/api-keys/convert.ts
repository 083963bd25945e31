import type { ApiKey, ApiKeyWithSecret, Scope } from "@sundial/contract/types";
import type { Clock } from "@sundial/kernel";
import { type Key, type KeyWithSecret, keyStatus } from "@sundial/keys";

export function toWireKey(key: Key, clock: Clock): ApiKey {
  return {
    id: key.id,
    name: key.name,
    mode: key.mode,
    prefix: `sdl_${key.mode}_`,
    last4: key.last4,
    scopes: key.scopes as Scope[], // stored scopes were checked against the same list
    status: keyStatus(key, clock),
    version_pin: key.versionPin,
    created_by: key.createdBy,
    created_at: key.createdAt.toISOString(),
    expires_at: key.expiresAt?.toISOString() ?? null,
    revoked_at: key.revokedAt?.toISOString() ?? null,
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    replaced_by: key.replacedBy,
  };
}

export function toWireKeyWithSecret({ key, secret }: KeyWithSecret, clock: Clock): ApiKeyWithSecret {
  return { ...toWireKey(key, clock), secret };
}
