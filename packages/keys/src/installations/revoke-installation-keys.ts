import { announceCredentialChange } from "@sundial/accounts";
import { audit, type Db, type WriteContext } from "@sundial/db";
import { and, eq, isNull } from "drizzle-orm";
import { inTenancy } from "../lookup.ts";
import { apiKeys } from "../tables.ts";

/** Ends every key of an installation for ever. Part of the caller's transaction, which has checked the scope and locked the organization's row. */
export async function revokeInstallationKeys(tx: Db, ctx: WriteContext, installationId: string): Promise<void> {
  const revoked = await tx
    .update(apiKeys)
    .set({ revokedAt: ctx.clock.now() })
    .where(and(inTenancy(ctx), eq(apiKeys.installationId, installationId), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id, name: apiKeys.name });
  for (const { id, name } of revoked) {
    await audit(tx, ctx, { action: "key.revoked", target: id, before: { name } });
    await announceCredentialChange(tx, id);
  }
}
