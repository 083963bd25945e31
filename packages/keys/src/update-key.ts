import { announceCredentialChange } from "@sundial/accounts";
import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, eq } from "drizzle-orm";
import { lockKey } from "./lock-key.ts";
import { assertActive, inTenancy } from "./lookup.ts";
import { apiKeys } from "./tables.ts";
import type { Key } from "./types.ts";

export interface UpdateKeyInput {
  readonly keyId: string;
  /** 1..100 characters. */
  readonly name?: string | undefined;
  /** Null for the organization's. Whether a version exists is for the caller to check. */
  readonly versionPin?: string | null | undefined;
}

/** Renames a key or pins its version; nothing else of a key ever changes. What is left out stays. Throws `key_already_revoked`. */
export async function updateKey(ctx: WriteContext, input: UpdateKeyInput): Promise<Key> {
  requireScope(ctx, "keys.write");
  return inTransaction(ctx, async (tx) => {
    const before = await lockKey(tx, ctx, input.keyId);
    assertActive(before, ctx.clock);
    const after = {
      name: input.name ?? before.name,
      versionPin: input.versionPin === undefined ? before.versionPin : input.versionPin,
    };
    await tx
      .update(apiKeys)
      .set(after)
      .where(and(inTenancy(ctx), eq(apiKeys.id, before.id)));
    const { name, versionPin } = before;
    await audit(tx, ctx, { action: "key.updated", target: before.id, before: { name, versionPin }, after });
    await announceCredentialChange(tx, before.id);
    return { ...before, ...after };
  });
}
