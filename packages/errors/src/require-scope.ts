import type { CallContext } from "@sundial/kernel";
import { coreErrors } from "./core-errors.ts";

/** Throws `insufficient_scope` unless the caller's key or role carries the scope. Jobs of the system always do. */
export function requireScope(ctx: Pick<CallContext, "actor">, scope: string): void {
  if (ctx.actor.kind === "system" || ctx.actor.scopes.has(scope)) return;
  throw coreErrors.insufficient_scope({ scope });
}
