import { hash } from "node:crypto";
import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { keyErrors } from "../errors.ts";
import type { Peppers } from "../secret/hash-secret.ts";
import { readSecret } from "../secret/secret-format.ts";
import type { AuthenticatedKey } from "../types.ts";
import type { KeyCache } from "./key-cache.ts";
import type { KeyMarks } from "./key-marks.ts";
import { loadKey } from "./load-key.ts";

export interface AuthenticateKeyDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly peppers: Peppers;
  readonly cache: KeyCache;
  readonly marks: KeyMarks;
}

/**
 * Tells whose key this is. Text that is not a key is refused without a query; known keys are remembered for seconds, while expiry
 * and revocation are checked at every call. Throws `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`.
 */
export async function authenticateKey(deps: AuthenticateKeyDeps, secret: string): Promise<AuthenticatedKey> {
  const digest = hash("sha256", secret, "base64");
  const remembered = deps.cache.get(digest);
  if (remembered === undefined) readSecret(secret);
  const key = remembered === undefined ? await deps.cache.load(digest, () => loadKey(deps, secret)) : remembered;
  if (!key) throw keyErrors.invalid_api_key();
  const refusedSince = key.revokedAt ?? key.heldAt;
  if (refusedSince) throw keyErrors.revoked_api_key({ revoked_at: refusedSince.toISOString() });
  if (key.expiresAt && key.expiresAt.getTime() <= deps.clock.nowMs())
    throw keyErrors.expired_api_key({ expired_at: key.expiresAt.toISOString() });
  deps.marks.mark(key.keyId);
  return key;
}
