import type { Db } from "@sundial/db";
import { actorIdOf } from "@sundial/kernel";
import { and, eq } from "drizzle-orm";
import { inTenancy } from "./lookup.ts";
import { hashSecret } from "./secret/hash-secret.ts";
import { newSecret } from "./secret/secret-format.ts";
import { apiKeys } from "./tables.ts";
import type { Key, KeyContext, KeyWithSecret } from "./types.ts";

type NewKey = Pick<Key, "name" | "scopes" | "expiresAt" | "versionPin"> &
  Partial<Pick<Key, "installationId" | "heldAt">>;

/**
 * Stores a new key of the call's organization and mode under a fresh secret. What an installation's key makes is the installation's too, so that
 * uninstalling ends it and its calls are told apart.
 */
export async function insertKey(tx: Db, ctx: KeyContext, input: NewKey): Promise<KeyWithSecret> {
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
    installationId: input.installationId ?? (await installationOf(tx, ctx)),
    heldAt: input.heldAt ?? null,
    lastUsedAt: null,
    createdBy: actorIdOf(ctx.actor),
    createdAt: ctx.clock.now(),
  };
  await tx
    .insert(apiKeys)
    .values({ ...key, scopes: [...key.scopes], hash: hashSecret(secret, pepper), pepperVersion: pepper.version });
  return { key, secret };
}

async function installationOf(tx: Db, ctx: KeyContext): Promise<string | null> {
  if (ctx.actor.kind !== "key") return null;
  const [caller] = await tx
    .select({ installationId: apiKeys.installationId })
    .from(apiKeys)
    .where(and(inTenancy(ctx), eq(apiKeys.id, ctx.actor.keyId)));
  return caller?.installationId ?? null;
}
