import { createHash, randomFillSync } from "node:crypto";

/** The only source of randomness: returns `length` fresh bytes. */
export type Random = (length: number) => Uint8Array;

const pool = new Uint8Array(4096);
let used = pool.length;

/** Cryptographically secure; drawn from a refilled pool, because one system call a request id is measurable. */
export const systemRandom: Random = (length) => {
  if (length > pool.length) return randomFillSync(new Uint8Array(length));
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.slice(used, used + length);
  pool.fill(0, used, used + length);
  used += length;
  return bytes;
};

/** Deterministic bytes from a seed (SHA-256 in counter mode), for tests and the sandbox. Not secret. */
export function seededRandom(seed: string): Random {
  let counter = 0;
  let block = new Uint8Array(0);
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let filled = 0; filled < length; ) {
      if (block.length === 0) block = new Uint8Array(createHash("sha256").update(`${seed}:${counter++}`).digest());
      const part = block.subarray(0, length - filled);
      bytes.set(part, filled);
      block = block.subarray(part.length);
      filled += part.length;
    }
    return bytes;
  };
}
