import { routes } from "@sundial/contract";
import { redeliverEvent } from "@sundial/webhooks";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireDelivery } from "./convert.ts";

export function registerRedeliverEvent(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.redeliverEvent, async (c) => {
    const { endpoint_id: endpointId, event_id: eventId } = c.req.valid("param");
    return c.json(toWireDelivery(await redeliverEvent(contextOf(c, deps), { endpointId, eventId })), 202);
  });
}
