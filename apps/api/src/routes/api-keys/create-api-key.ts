import { routes } from "@sundial/contract";
import { createKey } from "@sundial/keys";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { readVersionPin } from "../versions/read-version-pin.ts";
import { toWireKeyWithSecret } from "./convert.ts";

const scopesUsual = ["inference.write", "models.read"] as const;

export function registerCreateApiKey(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.createApiKey, async (c) => {
    const { name, scopes = scopesUsual, expires_at, version_pin } = c.req.valid("json");
    const expiresAt = expires_at ? new Date(expires_at) : null;
    const versionPin = version_pin && readVersionPin(version_pin, deps.clock);
    const made = await createKey(contextOf(c, deps), { name, scopes, expiresAt, versionPin });
    return c.json(toWireKeyWithSecret(made, deps.clock), 201);
  });
}
