import { announceCredentialChange } from "@sundial/accounts";
import { audit, inTransaction } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, eq } from "drizzle-orm";
import { assertGrantable } from "./assert-grantable.ts";
import { keyErrors } from "./errors.ts";
import { insertKey } from "./insert-key.ts";
import { lockKey } from "./lock-key.ts";
import { assertActive, assertKeyLimit, inTenancy } from "./lookup.ts";
import { apiKeys } from "./tables.ts";
import { tellOfKey } from "./tell-of-key.ts";
import type { Key, KeyContext, KeyWithSecret } from "./types.ts";

export interface RotateKeyInput {
  readonly keyId: string;
  /** How long the old key goes on working, 0 to 604,800. */
  readonly overlapSeconds: number;
}

export const overlapSecondsMax = 7 * 86_400;

/**
 * Makes a key with the same name, scopes and lifetime (counted from now) and ends the old one after the overlap.
 * Throws `key_already_rotated`, `key_already_revoked`, `scope_not_grantable`, `key_limit_reached`.
 */
export async function rotateKey(ctx: KeyContext, input: RotateKeyInput): Promise<KeyWithSecret> {
  requireScope(ctx, "keys.write");
  return inTransaction(ctx, async (tx) => {
    const old = await lockKey(tx, ctx, input.keyId);
    if (old.replacedBy !== null) throw keyErrors.key_already_rotated({ id: old.id, replaced_by: old.replacedBy });
    assertActive(old, ctx.clock);
    assertGrantable(ctx.actor, old.scopes);
    const thisKey = and(inTenancy(ctx), eq(apiKeys.id, old.id));
    const oldExpiresAt = endOfOverlap(ctx, old, input.overlapSeconds);
    await tx.update(apiKeys).set({ expiresAt: oldExpiresAt }).where(thisKey);
    await assertKeyLimit(tx, ctx);
    const made = await insertKey(tx, ctx, { ...old, expiresAt: sameLifetime(ctx, old) });
    await tx.update(apiKeys).set({ replacedBy: made.key.id }).where(thisKey);
    await audit(tx, ctx, {
      action: "key.rotated",
      target: old.id,
      before: { expiresAt: old.expiresAt },
      after: { expiresAt: oldExpiresAt, replacedBy: made.key.id },
    });
    await tellOfKey(tx, ctx, { type: "api_key.rotated", key: old });
    await announceCredentialChange(tx, old.id);
    return made;
  });
}

function endOfOverlap(ctx: KeyContext, old: Key, overlapSeconds: number): Date {
  const endMs = ctx.clock.nowMs() + Math.min(Math.max(overlapSeconds, 0), overlapSecondsMax) * 1000;
  return new Date(Math.min(endMs, old.expiresAt?.getTime() ?? endMs));
}

function sameLifetime(ctx: KeyContext, old: Key): Date | null {
  if (old.expiresAt === null) return null;
  return new Date(ctx.clock.nowMs() + old.expiresAt.getTime() - old.createdAt.getTime());
}
