import { routes } from "@sundial/contract";
import { getEndpoint } from "@sundial/webhooks";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireEndpoint } from "./convert.ts";

export function registerGetWebhookEndpoint(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.getWebhookEndpoint, async (c) => {
    const endpoint = await getEndpoint(contextOf(c, deps), c.req.valid("param").endpoint_id);
    return c.json(toWireEndpoint(endpoint, deps.clock.now()), 200);
  });
}
