import { routes } from "@sundial/contract";
import { deleteEndpoint } from "@sundial/webhooks";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";

export function registerDeleteWebhookEndpoint(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.deleteWebhookEndpoint, async (c) => {
    await deleteEndpoint(contextOf(c, deps), c.req.valid("param").endpoint_id);
    return c.body(null, 204);
  });
}
