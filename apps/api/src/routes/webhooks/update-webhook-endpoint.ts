import { routes } from "@sundial/contract";
import { updateEndpoint } from "@sundial/webhooks";
import type { ApiApp } from "../../api-app.ts";
import { assertChange } from "../../assert-change.ts";
import { readVersionPin } from "../versions/read-version-pin.ts";
import { toWireEndpoint } from "./convert.ts";
import { type WebhookContextDeps, webhookContextOf } from "./webhook-context-of.ts";

export function registerUpdateWebhookEndpoint(app: ApiApp, deps: WebhookContextDeps) {
  app.openapi(routes.updateWebhookEndpoint, async (c) => {
    const { event_types: eventTypes, api_version, ...rest } = assertChange(c.req.valid("json"));
    const apiVersion = api_version ? readVersionPin(api_version, deps.clock, "api_version") : c.get("version");
    const endpoint = await updateEndpoint(webhookContextOf(c, deps), {
      ...rest,
      endpointId: c.req.valid("param").endpoint_id,
      eventTypes,
      apiVersion: api_version === undefined ? undefined : apiVersion,
    });
    return c.json(toWireEndpoint(endpoint, deps.clock.now()), 200);
  });
}
