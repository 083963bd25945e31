import { announceCredentialChange } from "@sundial/accounts";
import { audit, type Db, type WriteContext } from "@sundial/db";
import { and, gt, isNull, ne, or } from "drizzle-orm";
import { inTenancy } from "./lookup.ts";
import { apiKeys } from "./tables.ts";
import { tellOfKey } from "./tell-of-key.ts";

/**
 * Ends every usable key of the organization and mode but the one that calls; returns how many. Part of the caller's transaction, which has
 * checked the scope and locked the organization's row.
 */
export async function revokeOtherKeys(tx: Db, ctx: WriteContext): Promise<number> {
  const now = ctx.clock.now();
  const revoked = await tx
    .update(apiKeys)
    .set({ revokedAt: now })
    .where(
      and(
        inTenancy(ctx),
        isNull(apiKeys.revokedAt),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)),
        ctx.actor.kind === "key" ? ne(apiKeys.id, ctx.actor.keyId) : undefined,
      ),
    )
    .returning({ id: apiKeys.id, name: apiKeys.name, last4: apiKeys.last4 });
  for (const { id, name, last4 } of revoked) {
    await audit(tx, ctx, { action: "key.revoked", target: id, before: { name } });
    await tellOfKey(tx, ctx, { type: "api_key.revoked", key: { id, last4 } });
    await announceCredentialChange(tx, id);
  }
  return revoked.length;
}
