import { announceCredentialChange } from "@sundial/accounts";
import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, eq } from "drizzle-orm";
import { lockKey } from "./lock-key.ts";
import { assertActive, inTenancy } from "./lookup.ts";
import { apiKeys } from "./tables.ts";
import type { Key } from "./types.ts";

/** What is left out stays as it is. Whether a version exists is for the caller to check. */
export interface UpdateKeyInput {
  readonly keyId: string;
  readonly name?: string | undefined;
  readonly versionPin?: string | null | undefined;
}

/** Renames a key or pins its version. Throws `key_already_revoked`. */
export async function updateKey(ctx: WriteContext, input: UpdateKeyInput): Promise<Key> {
  requireScope(ctx, "keys.write");
  return inTransaction(ctx, async (tx) => {
    const before = await lockKey(tx, ctx, input.keyId);
    assertActive(before, ctx.clock);
    const name = input.name ?? before.name;
    const versionPin = input.versionPin === undefined ? before.versionPin : input.versionPin;
    await tx
      .update(apiKeys)
      .set({ name, versionPin })
      .where(and(inTenancy(ctx), eq(apiKeys.id, before.id)));
    await audit(tx, ctx, {
      action: "key.updated",
      target: before.id,
      before: { name: before.name, versionPin: before.versionPin },
      after: { name, versionPin },
    });
    await announceCredentialChange(tx, before.id);
    return { ...before, name, versionPin };
  });
}
