import { registerCreateWebhookEndpoint } from "./create-webhook-endpoint.ts";
import { registerDeleteWebhookEndpoint } from "./delete-webhook-endpoint.ts";
import { registerGetWebhookEndpoint } from "./get-webhook-endpoint.ts";
import { registerListWebhookDeliveries } from "./list-webhook-deliveries.ts";
import { registerListWebhookEndpoints } from "./list-webhook-endpoints.ts";
import { registerRedeliverEvent } from "./redeliver-event.ts";
import { registerRotateWebhookSecret } from "./rotate-webhook-secret.ts";
import { registerSendTestEvent } from "./send-test-event.ts";
import { registerUpdateWebhookEndpoint } from "./update-webhook-endpoint.ts";

export const webhookRegistrations = [
  registerCreateWebhookEndpoint,
  registerDeleteWebhookEndpoint,
  registerGetWebhookEndpoint,
  registerListWebhookDeliveries,
  registerListWebhookEndpoints,
  registerRedeliverEvent,
  registerRotateWebhookSecret,
  registerSendTestEvent,
  registerUpdateWebhookEndpoint,
];
