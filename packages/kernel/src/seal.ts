import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import type { Random } from "./random.ts";

/** Encrypts what must rest in a table or an address (AES-256-GCM, key from the secret by HKDF, `purpose` bound to it). Text is sealed as UTF-8. */
export function seal(
  content: string | Uint8Array,
  options: { secret: string; purpose: string; random: Random },
): string {
  const iv = options.random(12);
  const cipher = createCipheriv("aes-256-gcm", sealKey(options), iv);
  const body = Buffer.concat([cipher.update(Buffer.from(content)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** Opens the text that `seal` was given with the same secret and purpose; throws when it was altered. */
export function openSealed(sealed: string, options: { secret: string; purpose: string }): string {
  return openSealedBytes(sealed, options).toString("utf8");
}

/** Opens the bytes that `seal` was given with the same secret and purpose; throws when they were altered. */
export function openSealedBytes(sealed: string, options: { secret: string; purpose: string }): Buffer {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", sealKey(options), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}

function sealKey(options: { secret: string; purpose: string }): Buffer {
  return Buffer.from(hkdfSync("sha256", options.secret, "sundial", options.purpose, 32));
}
