import { audit, type Db } from "@sundial/db";
import { assertGrantable } from "../assert-grantable.ts";
import { insertKey } from "../insert-key.ts";
import { assertKeyLimit } from "../lookup.ts";
import type { KeyContext, KeyWithSecret } from "../types.ts";

export interface InstallationKeyInput {
  readonly installationId: string;
  /** 1..100 characters. */
  readonly name: string;
  readonly scopes: readonly string[];
}

/**
 * Makes the key of an installation, which does not expire; the secret is returned this once. Part of the caller's transaction, which has checked the scope,
 * locked the organization's row, and stores the installation too. Throws `scope_not_grantable`, `key_limit_reached`.
 */
export async function createInstallationKey(
  tx: Db,
  ctx: KeyContext,
  { installationId, name, scopes }: InstallationKeyInput,
): Promise<KeyWithSecret> {
  assertGrantable(ctx.actor, scopes);
  await assertKeyLimit(tx, ctx);
  const made = await insertKey(tx, ctx, { name, scopes, installationId, expiresAt: null, versionPin: null });
  const { id, mode } = made.key;
  await audit(tx, ctx, { action: "key.created", target: id, after: { mode, name, scopes, installationId } });
  return made;
}
