import { routes } from "@sundial/contract";
import { rotateKey } from "@sundial/keys";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireKeyWithSecret } from "./convert.ts";

export function registerRotateApiKey(app: ApiApp, deps: ContextDeps & Pick<Deps, "keyAuthentication">) {
  app.openapi(routes.rotateApiKey, async (c) => {
    const input = { keyId: c.req.valid("param").key_id, overlapSeconds: c.req.valid("json").overlap_seconds };
    const made = await rotateKey(contextOf(c, deps), input);
    // As in revokeApiKey: the old key may end with this answer.
    deps.keyAuthentication.cache.forget(input.keyId);
    return c.json(toWireKeyWithSecret(made, deps.clock), 201);
  });
}
