import { organizations } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { and, eq, inArray } from "drizzle-orm";
import { hashSecret, type Peppers } from "../secret/hash-secret.ts";
import { apiKeys } from "../tables.ts";
import type { AuthenticatedKey } from "../types.ts";

/** A key as it is remembered, usable or not. */
export interface StoredKey extends AuthenticatedKey {
  readonly revokedAt: Date | null;
  /** As of `Key`. */
  readonly heldAt: Date | null;
}

/** Reads the key of that secret, hashed with any pepper that is still known; null when there is none. */
export async function loadKey(deps: { db: Db; peppers: Peppers }, secret: string): Promise<StoredKey | null> {
  const hashes = deps.peppers.map((pepper) => hashSecret(secret, pepper));
  const [row] = await deps.db
    .select({
      keyId: apiKeys.id,
      organizationId: apiKeys.organizationId,
      mode: apiKeys.mode,
      scopes: apiKeys.scopes,
      plan: organizations.plan,
      versionPin: apiKeys.versionPin,
      organizationVersionPin: organizations.versionPin,
      expiresAt: apiKeys.expiresAt,
      revokedAt: apiKeys.revokedAt,
      heldAt: apiKeys.heldAt,
    })
    .from(apiKeys)
    .innerJoin(organizations, eq(organizations.id, apiKeys.organizationId))
    .where(
      and(
        inArray(apiKeys.hash, hashes),
        inArray(
          apiKeys.pepperVersion,
          deps.peppers.map(({ version }) => version),
        ),
      ),
    );
  return row ? { ...row, scopes: new Set(row.scopes) } : null;
}
