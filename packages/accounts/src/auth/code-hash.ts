import { createHmac, hkdfSync } from "node:crypto";

/** A keyed hash, because six digits under a plain one could be found by trying them all. */
export function createCodeHash(secret: string): (code: string) => Promise<string> {
  const key = new Uint8Array(hkdfSync("sha256", secret, "sundial", "sign-in codes", 32));
  return async (code) => createHmac("sha256", key).update(code).digest("base64url");
}
