import { routes } from "@sundial/contract";
import { updateKey } from "@sundial/keys";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireKey } from "./convert.ts";

export function registerUpdateApiKey(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.updateApiKey, async (c) => {
    const input = { keyId: c.req.valid("param").key_id, name: c.req.valid("json").name };
    return c.json(toWireKey(await updateKey(contextOf(c, deps), input), deps.clock), 200);
  });
}
