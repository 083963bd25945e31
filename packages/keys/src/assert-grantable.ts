import type { Actor } from "@sundial/kernel";
import { keyErrors } from "./errors.ts";

/** Throws `scope_not_grantable` when the caller would give a key a scope that it does not have itself. */
export function assertGrantable(actor: Actor, scopes: readonly string[]): void {
  if (actor.kind === "system") return;
  const held = actor.scopes;
  const missing = scopes.find((scope) => !held.has(scope));
  if (missing !== undefined) throw keyErrors.scope_not_grantable({ scope: missing }, { param: "scopes" });
}
