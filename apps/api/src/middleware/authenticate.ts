import { verifyToken } from "@sundial/accounts";
import { idTime } from "@sundial/kernel";
import { authenticateKey } from "@sundial/keys";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiEnv, Caller } from "../api-app.ts";
import type { Deps } from "../deps.ts";
import { edgeErrors } from "../errors.ts";
import { createDraft } from "../request-draft.ts";

type AuthenticateDeps = Pick<Deps, "keyAuthentication" | "tokenKeys" | "clock" | "env">;

/** Finds out who calls (RFC 6750). Throws the coded 401 errors; a public operation is also called by nobody. */
export function authenticate(deps: AuthenticateDeps): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const credential = /^Bearer +(\S+) *$/i.exec(c.req.header("authorization") ?? "")?.[1];
    if (credential === undefined && c.get("operation").isPublic) return next();
    if (credential === undefined) throw edgeErrors.missing_credential();
    const isToken = credential.split(".").length === 3;
    const caller = isToken ? await fromToken(deps, credential) : await fromKey(deps, credential);
    c.set("caller", caller);
    startDraft(c, caller);
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
