import { routes } from "@sundial/contract";
import { rotateKey } from "@sundial/keys";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireKeyWithSecret } from "./convert.ts";

export function registerRotateApiKey(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.rotateApiKey, async (c) => {
    const input = { keyId: c.req.valid("param").key_id, overlapSeconds: c.req.valid("json").overlap_seconds };
    return c.json(toWireKeyWithSecret(await rotateKey(contextOf(c, deps), input), deps.clock), 201);
  });
}
