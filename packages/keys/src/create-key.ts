import { lockOrganization } from "@sundial/accounts";
import { audit, inTransaction } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { assertGrantable } from "./assert-grantable.ts";
import { insertKey } from "./insert-key.ts";
import { assertExpiry } from "./key-expiry.ts";
import { assertKeyLimit } from "./lookup.ts";
import { tellOfKey } from "./tell-of-key.ts";
import type { KeyContext, KeyWithSecret } from "./types.ts";

export interface CreateKeyInput {
  /** 1..100 characters. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** Null for a key that does not expire. */
  readonly expiresAt: Date | null;
  readonly versionPin?: string | null | undefined;
}

/**
 * Makes a key of the call's organization and mode. The secret is returned this once; only its hash is stored.
 * Throws `scope_not_grantable`, `invalid_expiry`, `key_limit_reached`.
 */
export async function createKey(ctx: KeyContext, input: CreateKeyInput): Promise<KeyWithSecret> {
  requireScope(ctx, "keys.write");
  assertGrantable(ctx.actor, input.scopes);
  assertExpiry(input.expiresAt, ctx.clock);
  return inTransaction(ctx, async (tx) => {
    await lockOrganization(tx, ctx.organization.id);
    await assertKeyLimit(tx, ctx);
    const made = await insertKey(tx, ctx, { ...input, versionPin: input.versionPin ?? null });
    const { id, mode, name, scopes, expiresAt } = made.key;
    await audit(tx, ctx, { action: "key.created", target: id, after: { mode, name, scopes, expiresAt } });
    await tellOfKey(tx, ctx, { type: "api_key.created", key: made.key });
    return made;
  });
}
