import { openSealed, seal } from "@sundial/kernel";
import type { Deps } from "../deps.ts";

const purpose = "idempotent response";

/** Encrypts a stored answer, since it may hold a new key's secret or a model's words. */
export function sealBody({ env, random }: Pick<Deps, "env" | "random">, body: Uint8Array): Uint8Array {
  const sealed = seal(Buffer.from(body).toString("latin1"), { secret: env.SUNDIAL_SECRET, purpose, random });
  return Buffer.from(sealed, "base64url");
}

/** The bytes that were sealed, or null when they were sealed with another `SUNDIAL_SECRET`. */
export function openBody({ env }: Pick<Deps, "env">, sealed: Uint8Array): Uint8Array | null {
  try {
    const text = openSealed(Buffer.from(sealed).toString("base64url"), { secret: env.SUNDIAL_SECRET, purpose });
    return Buffer.from(text, "latin1");
  } catch {
    return null;
  }
}
