import { routes } from "@sundial/contract";
import { sendTestEvent } from "@sundial/webhooks";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireDelivery } from "./convert.ts";

export function registerSendTestEvent(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.sendTestEvent, async (c) => {
    const delivery = await sendTestEvent(contextOf(c, deps), c.req.valid("param").endpoint_id);
    return c.json(toWireDelivery(delivery), 202);
  });
}
