import { routes } from "@sundial/contract";
import { rotateSecret } from "@sundial/webhooks";
import type { ApiApp } from "../../api-app.ts";
import { toWireEndpointWithSecret } from "./convert.ts";
import { type WebhookContextDeps, webhookContextOf } from "./webhook-context-of.ts";

const overlapSecondsUsual = 86_400;

export function registerRotateWebhookSecret(app: ApiApp, deps: WebhookContextDeps) {
  app.openapi(routes.rotateWebhookSecret, async (c) => {
    const { overlap_seconds: overlapSeconds = overlapSecondsUsual } = c.req.valid("json");
    const input = { endpointId: c.req.valid("param").endpoint_id, overlapSeconds };
    const made = await rotateSecret(webhookContextOf(c, deps), input);
    return c.json(toWireEndpointWithSecret(made, deps.clock.now()), 200);
  });
}
