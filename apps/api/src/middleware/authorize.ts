import { accountErrors } from "@sundial/accounts";
import { requireScope } from "@sundial/errors";
import type { MiddlewareHandler } from "hono";
import type { ApiEnv, Caller, OperationFacts } from "../api-app.ts";
import { edgeErrors } from "../errors.ts";

/** Refuses a caller whose credential or scope the operation does not take. Throws the coded 403 errors. */
export function authorize(): MiddlewareHandler<ApiEnv> {
  return (c, next) => {
    const caller: Caller | undefined = c.get("caller");
    if (caller === undefined) return next();
    const origin = c.req.header("origin");
    if (origin !== undefined && caller.actor.kind === "key" && caller.mode === "live")
      throw edgeErrors.live_key_in_browser({ origin });
    assertAllowed(c.get("operation"), caller);
    return next();
  };
}

function assertAllowed(operation: OperationFacts, caller: Caller): void {
  const credentials: readonly string[] = operation.credentials;
  if (caller.actor.kind === "key" && !credentials.includes("apiKey")) throw edgeErrors.person_token_required();
  if (caller.actor.kind === "person" && !credentials.includes("personToken")) throw edgeErrors.api_key_required();
  if (operation.scope === null) return;
  if (caller.organizationId === null) throw accountErrors.organization_required();
  requireScope(caller, operation.scope);
}
