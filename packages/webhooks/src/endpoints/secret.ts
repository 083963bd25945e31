import { openSealed, type Random, seal } from "@sundial/kernel";

const purpose = "webhook secret";
const bytes = 32;

/** A secret as Standard Webhooks has it: 24 to 64 random bytes in base64, after a prefix. */
export function newSecret(random: Random): string {
  return `whsec_${Buffer.from(random(bytes)).toString("base64")}`;
}

export function sealSecret(text: string, options: { readonly secret: string; readonly random: Random }): string {
  return seal(text, { ...options, purpose });
}

/** Throws when it was sealed with another `SUNDIAL_SECRET`. */
export function openSecret(sealed: string, secret: string): string {
  return openSealed(sealed, { secret, purpose });
}
