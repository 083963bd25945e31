import { type Db, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { openSealed, seal } from "@sundial/kernel";
import { desc, isNull, lt, sql } from "drizzle-orm";
import { exportJWK, generateKeyPair, type JWK_OKP_Public } from "jose";
import { signingKeys } from "../tables.ts";
import { tokenSeconds } from "./token-claims.ts";

/** A new key is published this long before it signs, so that every cached key set has it. */
export const publishLeadMs = 10 * 60_000;
const retireSlackMs = 5 * 60_000;
const purpose = "token signing key";
const lockKey = 2026_11_24;

export interface SigningKeyContext extends WriteContext {
  readonly secret: string;
}

export interface RotateSigningKeyInput {
  /** Does nothing while the newest key is younger. The very first key is made in any case, and signs at once. */
  readonly olderThanMs: number;
  /** Skips the lead. Only for when no older key can sign any more. */
  readonly signsAtOnce?: boolean;
}

/**
 * Makes the next key for people's tokens and drops keys whose tokens have all expired. Safe to run in several processes at once.
 * Returns the new key's id, or null when none was due. For background jobs only.
 */
export async function rotateSigningKey(ctx: SigningKeyContext, input: RotateSigningKeyInput): Promise<string | null> {
  requireScope(ctx, "signing_keys.write");
  const pair = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const privateJwk = JSON.stringify(await exportJWK(pair.privateKey));
  const { secret, random } = ctx;
  return inTransaction(ctx, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`);
    const now = ctx.clock.now();
    await tx.delete(signingKeys).where(lt(signingKeys.retireAt, now));
    const newest = await newestKey(tx);
    if (newest && now.getTime() - newest.createdAt.getTime() < input.olderThanMs) return null;
    const signsFrom = newest && !input.signsAtOnce ? new Date(now.getTime() + publishLeadMs) : now;
    await tx
      .update(signingKeys)
      .set({ retireAt: new Date(signsFrom.getTime() + tokenSeconds * 1000 + retireSlackMs) })
      .where(isNull(signingKeys.retireAt));
    const kid = ctx.newId("signingKey");
    await tx.insert(signingKeys).values({
      kid,
      // exportJWK of an Ed25519 key gives exactly this shape; its declared type covers every kind of key.
      publicJwk: publicJwk as JWK_OKP_Public,
      privateJwkSealed: seal(privateJwk, { secret, purpose, random }),
      signsFrom,
      createdAt: now,
    });
    return kid;
  });
}

/** Opens a stored private key; throws when it was sealed with another secret. */
export function openPrivateJwk(sealed: string, secret: string): string {
  return openSealed(sealed, { secret, purpose });
}

async function newestKey(tx: Db) {
  const [row] = await tx.select().from(signingKeys).orderBy(desc(signingKeys.createdAt)).limit(1);
  return row;
}
