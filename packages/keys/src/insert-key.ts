import type { Db } from "@sundial/db";
import { actorIdOf } from "@sundial/kernel";
import { hashSecret } from "./secret/hash-secret.ts";
import { newSecret } from "./secret/secret-format.ts";
import { apiKeys } from "./tables.ts";
import type { Key, KeyContext, KeyWithSecret } from "./types.ts";

/** Stores a new key of the call's organization and mode under a fresh secret. */
export async function insertKey(
  tx: Db,
  ctx: KeyContext,
  input: Pick<Key, "name" | "scopes" | "expiresAt" | "versionPin">,
): Promise<KeyWithSecret> {
  const secret = newSecret(ctx.random, ctx.mode);
  const [pepper] = ctx.peppers;
  const key: Key = {
    id: ctx.newId("key"),
    organizationId: ctx.organization.id,
    mode: ctx.mode,
    name: input.name,
    last4: secret.slice(-4),
    scopes: [...new Set(input.scopes)].sort(),
    versionPin: input.versionPin,
    expiresAt: input.expiresAt,
    revokedAt: null,
    replacedBy: null,
    lastUsedAt: null,
    createdBy: actorIdOf(ctx.actor),
    createdAt: ctx.clock.now(),
  };
  await tx
    .insert(apiKeys)
    .values({ ...key, scopes: [...key.scopes], hash: hashSecret(secret, pepper), pepperVersion: pepper.version });
  return { key, secret };
}
