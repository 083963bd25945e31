import { routes } from "@sundial/contract";
import { createEndpoint } from "@sundial/webhooks";
import type { ApiApp } from "../../api-app.ts";
import { readVersionPin } from "../versions/read-version-pin.ts";
import { toWireEndpointWithSecret } from "./convert.ts";
import { type WebhookContextDeps, webhookContextOf } from "./webhook-context-of.ts";

export function registerCreateWebhookEndpoint(app: ApiApp, deps: WebhookContextDeps) {
  app.openapi(routes.createWebhookEndpoint, async (c) => {
    const { url, description = null, event_types: eventTypes = null, api_version } = c.req.valid("json");
    const apiVersion = api_version ? readVersionPin(api_version, deps.clock, "api_version") : c.get("version");
    const made = await createEndpoint(webhookContextOf(c, deps), { url, description, eventTypes, apiVersion });
    return c.json(toWireEndpointWithSecret(made, deps.clock.now()), 201);
  });
}
