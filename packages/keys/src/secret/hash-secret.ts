import { createHmac } from "node:crypto";

export interface Pepper {
  readonly version: number;
  readonly key: Uint8Array;
}

/** Highest version first; never empty. New keys are hashed with the first, older ones verified with the rest. */
export type Peppers = readonly [Pepper, ...Pepper[]];

/** Reads `1:<64 hex digits>,2:<64 hex digits>`. Throws a RangeError that says what is wrong, without quoting the value. */
export function parsePeppers(text: string): Peppers {
  const all = text.split(",").map(parsePepper);
  const [first, ...rest] = all.sort((a, b) => b.version - a.version);
  if (!first) throw new RangeError("there is no pepper");
  if (new Set(all.map(({ version }) => version)).size < all.length)
    throw new RangeError("two peppers have the same version");
  return [first, ...rest];
}

/** HMAC-SHA256. Secrets have 178 random bits, so a slow hash would add nothing but load. */
export function hashSecret(secret: string, pepper: Pepper): Buffer {
  return createHmac("sha256", pepper.key).update(secret).digest();
}

function parsePepper(text: string): Pepper {
  const match = /^\s*(\d{1,4}):([0-9a-fA-F]{64})\s*$/.exec(text);
  if (!match?.[1] || !match[2]) throw new RangeError("a pepper must be `<version>:<64 hex digits>`");
  return { version: Number(match[1]), key: Buffer.from(match[2], "hex") };
}
