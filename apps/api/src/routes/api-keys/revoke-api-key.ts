import { routes } from "@sundial/contract";
import { revokeKey } from "@sundial/keys";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireKey } from "./convert.ts";

export function registerRevokeApiKey(app: ApiApp, deps: ContextDeps & Pick<Deps, "keyAuthentication">) {
  app.openapi(routes.revokeApiKey, async (c) => {
    const key = await revokeKey(contextOf(c, deps), { keyId: c.req.valid("param").key_id });
    // The notification reaches this process a moment later, but whoever has this answer must find the key dead.
    deps.keyAuthentication.cache.forget(key.id);
    return c.json(toWireKey(key, deps.clock), 200);
  });
}
