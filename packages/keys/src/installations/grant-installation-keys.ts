import { announceCredentialChange } from "@sundial/accounts";
import type { Db, WriteContext } from "@sundial/db";
import { and, eq, gt, isNull, or } from "drizzle-orm";
import { assertGrantable } from "../assert-grantable.ts";
import { inTenancy } from "../lookup.ts";
import { apiKeys } from "../tables.ts";

/**
 * Gives every usable key of an installation these scopes, and no others; returns how many there were. Part of the caller's transaction, which has checked
 * the scope and locked the organization's row. Throws `scope_not_grantable`.
 */
export async function grantInstallationKeys(
  tx: Db,
  ctx: WriteContext,
  { installationId, scopes }: { readonly installationId: string; readonly scopes: readonly string[] },
): Promise<number> {
  assertGrantable(ctx.actor, scopes);
  const isUsable = and(
    isNull(apiKeys.revokedAt),
    or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, ctx.clock.now())),
  );
  const changed = await tx
    .update(apiKeys)
    .set({ scopes: [...new Set(scopes)].sort() })
    .where(and(inTenancy(ctx), eq(apiKeys.installationId, installationId), isUsable))
    .returning({ id: apiKeys.id });
  for (const { id } of changed) await announceCredentialChange(tx, id);
  return changed.length;
}
