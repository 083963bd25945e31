import type { MailContext, PersonWriteContext } from "@sundial/accounts";
import type { KeyContext } from "@sundial/keys";
import type { Context } from "hono";
import type { ApiEnv } from "./api-app.ts";
import type { Deps } from "./deps.ts";
import { edgeErrors } from "./errors.ts";

export type ContextDeps = Pick<Deps, "database" | "clock" | "random" | "newId" | "peppers" | "mail">;

/** The context of a verb, made of what the middleware found out about the call. */
export type VerbContext = KeyContext & MailContext;

export function contextOf(c: Context<ApiEnv>, deps: ContextDeps): VerbContext {
  const { actor, organizationId, mode } = c.get("caller");
  return {
    // Operations that need an organization are refused before this when the token names none.
    organization: { id: organizationId ?? "" },
    mode,
    actor,
    clock: deps.clock,
    random: deps.random,
    newId: deps.newId,
    requestId: c.get("requestId"),
    idempotency: c.get("idempotency"),
    db: deps.database.db,
    peppers: deps.peppers,
    mail: deps.mail,
  };
}

/** The same for the operations that act for a person. */
export function personContextOf(c: Context<ApiEnv>, deps: ContextDeps): PersonWriteContext & MailContext {
  const ctx = contextOf(c, deps);
  if (ctx.actor.kind !== "person") throw edgeErrors.person_token_required();
  return { ...ctx, actor: ctx.actor };
}
