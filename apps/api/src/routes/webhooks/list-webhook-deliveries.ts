import { routes } from "@sundial/contract";
import { listDeliveries } from "@sundial/webhooks";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { toWireDelivery } from "./convert.ts";

export function registerListWebhookDeliveries(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listWebhookDeliveries, async (c) => {
    const input = { ...fromWirePage(c.req.valid("query")), endpointId: c.req.valid("param").endpoint_id };
    return c.json(toWirePage(await listDeliveries(contextOf(c, deps), input), toWireDelivery), 200);
  });
}
