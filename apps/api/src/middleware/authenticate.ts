import { accountErrors, verifyToken } from "@sundial/accounts";
import { requireScope } from "@sundial/errors";
import { idTime } from "@sundial/kernel";
import { authenticateKey } from "@sundial/keys";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiEnv, Caller, OperationFacts } from "../api-app.ts";
import type { Deps } from "../deps.ts";
import { edgeErrors } from "../errors.ts";
import { createDraft } from "../request-draft.ts";

type AuthenticateDeps = Pick<Deps, "keyAuthentication" | "tokenKeys" | "clock" | "env">;

/** Finds out who calls, and whether the operation takes that credential and scope (RFC 6750). Throws the coded 401 and 403 errors. */
export function authenticate(deps: AuthenticateDeps): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const credential = /^Bearer +(\S+) *$/i.exec(c.req.header("authorization") ?? "")?.[1];
    if (credential === undefined && c.get("operation").isPublic) return next();
    if (credential === undefined) throw edgeErrors.missing_credential();
    const isToken = credential.split(".").length === 3;
    const caller = isToken ? await fromToken(deps, credential) : await fromKey(deps, credential);
    c.set("caller", caller);
    startDraft(c, caller);
    const origin = c.req.header("origin");
    if (!isToken && caller.mode === "live" && origin !== undefined) throw edgeErrors.live_key_in_browser({ origin });
    assertAllowed(c.get("operation"), caller);
    return next();
  };
}

async function fromKey(deps: AuthenticateDeps, secret: string): Promise<Caller> {
  const key = await authenticateKey(deps.keyAuthentication, secret);
  const { keyId, scopes, organizationId, mode, plan, versionPin, organizationVersionPin } = key;
  return { actor: { kind: "key", keyId, scopes }, organizationId, mode, plan, versionPin, organizationVersionPin };
}

async function fromToken(deps: AuthenticateDeps, token: string): Promise<Caller> {
  const { tokenKeys: keys, clock, env } = deps;
  const { actor, organizationId, mode } = await verifyToken({ keys, clock, issuer: env.API_URL }, token);
  return { actor, organizationId, mode, plan: null, versionPin: null, organizationVersionPin: null };
}

function assertAllowed(operation: OperationFacts, caller: Caller): void {
  const credentials: readonly string[] = operation.credentials;
  if (caller.actor.kind === "key" && !credentials.includes("apiKey")) throw edgeErrors.person_token_required();
  if (caller.actor.kind === "person" && !credentials.includes("personToken")) throw edgeErrors.api_key_required();
  if (operation.scope === null) return;
  if (caller.organizationId === null) throw accountErrors.organization_required();
  requireScope(caller, operation.scope);
}

/** Calls made with a key are recorded from here on, refused ones too; what a person does in the portal is in the audit log. */
function startDraft(c: Context<ApiEnv>, { actor, organizationId, mode }: Caller): void {
  if (actor.kind !== "key" || organizationId === null) return;
  const id = c.get("requestId");
  const draft = createDraft({
    id,
    createdAt: new Date(idTime(id) ?? 0),
    organizationId,
    mode,
    apiKeyId: actor.keyId,
    operation: c.get("operationId"),
    method: c.req.method,
    path: c.req.path,
    version: c.get("version"),
    userAgent: c.req.header("user-agent") ?? null,
    traceId: c.get("traceId"),
  });
  c.set("draft", draft);
}
