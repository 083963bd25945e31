import type { Scope } from "@sundial/contract/types";

/** Scopes as the contract names them: what is stored was checked against the same list. */
export function toWireScopes(scopes: readonly string[]): Scope[] {
  return scopes as Scope[]; // see above
}
