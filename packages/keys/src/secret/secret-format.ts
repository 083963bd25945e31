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
    throw keyErrors.malformed_api_key({ length: secretLength, cause: guessCause(text) });
  return { mode: mode === "live" ? "live" : "test" };
}

function guessCause(text: string): string {
  if (!text.startsWith("sk-")) return "probably a typo, or a part was cut off when it was copied.";
  return "it begins with `sk-`, so it looks like a key of another provider, and keys of this API begin with `sdl_`.";
}

/** True for text that was probably meant as an API key of ours, well-formed or not. */
export function looksLikeSecret(text: string): boolean {
  return text.startsWith("sdl_");
}
