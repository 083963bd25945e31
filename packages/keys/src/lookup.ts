import type { Db } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import type { CallContext, Clock } from "@sundial/kernel";
import { and, count, eq, getTableColumns, gt, isNull, or } from "drizzle-orm";
import { keyErrors } from "./errors.ts";
import { apiKeys } from "./tables.ts";
import type { Key } from "./types.ts";

const { hash: _, pepperVersion: __, ...shown } = getTableColumns(apiKeys);

/** Every column of a key but its hash. */
export const keyColumns = shown;

/** Rows of the call's organization and mode. */
export function inTenancy(ctx: Pick<CallContext, "organization" | "mode">) {
  return and(eq(apiKeys.organizationId, ctx.organization.id), eq(apiKeys.mode, ctx.mode));
}

/** The key of the call's organization and mode, or `resource_not_found`. */
export async function findKey(db: Db, ctx: Pick<CallContext, "organization" | "mode">, keyId: string): Promise<Key> {
  const [key] = await db
    .select(keyColumns)
    .from(apiKeys)
    .where(and(inTenancy(ctx), eq(apiKeys.id, keyId)));
  if (!key) throw coreErrors.resource_not_found({ resource: "API key", id: keyId });
  return key;
}

/** True while calls with the key are let in. */
export function isActive(key: Pick<Key, "revokedAt" | "expiresAt">, clock: Clock): boolean {
  return key.revokedAt === null && (key.expiresAt === null || key.expiresAt > clock.now());
}

/** Throws `key_already_revoked` when the key is revoked or expired. */
export function assertActive(key: Key, clock: Clock): void {
  if (!isActive(key, clock)) throw keyErrors.key_already_revoked({ id: key.id });
}

export const activeKeysMax = 100;

/** Throws `key_limit_reached` when no further key fits. The organization's row must be locked. */
export async function assertKeyLimit(tx: Db, ctx: Pick<CallContext, "organization" | "mode" | "clock">): Promise<void> {
  const [active] = await tx
    .select({ count: count() })
    .from(apiKeys)
    .where(
      and(
        inTenancy(ctx),
        isNull(apiKeys.revokedAt),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, ctx.clock.now())),
      ),
    );
  if ((active?.count ?? 0) >= activeKeysMax)
    throw keyErrors.key_limit_reached({ limit: activeKeysMax, mode: ctx.mode });
}
