import { routes } from "@sundial/contract";
import { getKey } from "@sundial/keys";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireKey } from "./convert.ts";

export function registerGetApiKey(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.getApiKey, async (c) => {
    const key = await getKey(contextOf(c, deps), { keyId: c.req.valid("param").key_id });
    return c.json(toWireKey(key, deps.clock), 200);
  });
}
