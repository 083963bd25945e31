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
  readonly name: string;
}

/** Renames a key; nothing else of a key ever changes. Throws `key_already_revoked`. */
export async function updateKey(ctx: WriteContext, input: UpdateKeyInput): Promise<Key> {
  requireScope(ctx, "keys.write");
  const { name } = input;
  return inTransaction(ctx, async (tx) => {
    const before = await lockKey(tx, ctx, input.keyId);
    assertActive(before, ctx.clock);
    await tx
      .update(apiKeys)
      .set({ name })
      .where(and(inTenancy(ctx), eq(apiKeys.id, before.id)));
    const target = before.id;
    await audit(tx, ctx, { action: "key.updated", target, before: { name: before.name }, after: { name } });
    await announceCredentialChange(tx, before.id);
    return { ...before, name };
  });
}
