import type { Mode, Random } from "@sundial/kernel";
import { keyErrors } from "../errors.ts";
import { checksum, randomBase62 } from "./checksum.ts";

/** `sdl_test_` or `sdl_live_`, 30 base62 characters (178 bits), and 6 of checksum. */
export const secretLength = 45;

const pattern = /^sdl_(test|live)_[0-9A-Za-z]{36}$/;

/** A fresh secret of that mode. */
export function newSecret(random: Random, mode: Mode): string {
  const text = `sdl_${mode}_${randomBase62(random, 30)}`;
  return text + checksum(text);
}

/** The mode of a well-formed secret whose checksum holds; throws `malformed_api_key` for anything else. */
export function readSecret(text: string): { readonly mode: Mode } {
  const mode = pattern.exec(text)?.[1];
  if (mode === undefined || checksum(text.slice(0, -6)) !== text.slice(-6))
    throw keyErrors.malformed_api_key({ length: secretLength, cause: describeCause(text) });
  return { mode: mode === "live" ? "live" : "test" };
}

/** Says nothing of the key but how it begins, and that only where it is no key of ours. */
function describeCause(text: string): string {
  if (text.startsWith("sk-"))
    return "begins with `sk-`, so it is a key of another API. Make one on the page API keys of the portal, and use it instead.";
  return "does not have the shape of a key, or its checksum does not match: probably a typo, or a part was cut off when it was copied. Copy the whole key again.";
}

/** True for text that was probably meant as an API key of ours, well-formed or not. */
export function looksLikeSecret(text: string): boolean {
  return text.startsWith("sdl_");
}
