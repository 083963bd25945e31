import { announceCredentialChange } from "@sundial/accounts";
import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, eq } from "drizzle-orm";
import { lockKey } from "./lock-key.ts";
import { assertActive, inTenancy } from "./lookup.ts";
import { apiKeys } from "./tables.ts";
import { tellOfKey } from "./tell-of-key.ts";
import type { Key } from "./types.ts";

/** Ends a key for ever; every process refuses it within milliseconds. Throws `key_already_revoked`. */
export async function revokeKey(ctx: WriteContext, input: { readonly keyId: string }): Promise<Key> {
  requireScope(ctx, "keys.write");
  return inTransaction(ctx, async (tx) => {
    const key = await lockKey(tx, ctx, input.keyId);
    assertActive(key, ctx.clock);
    const revokedAt = ctx.clock.now();
    await tx
      .update(apiKeys)
      .set({ revokedAt })
      .where(and(inTenancy(ctx), eq(apiKeys.id, key.id)));
    await audit(tx, ctx, { action: "key.revoked", target: key.id, before: { name: key.name } });
    await tellOfKey(tx, ctx, { type: "api_key.revoked", key });
    await announceCredentialChange(tx, key.id);
    return { ...key, revokedAt };
  });
}
