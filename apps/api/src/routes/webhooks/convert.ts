import type {
  WebhookAttempt,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
} from "@sundial/contract/types";
import type { Attempt, Delivery, Endpoint, EndpointWithSecret } from "@sundial/webhooks";

export function toWireEndpoint(endpoint: Endpoint, now: Date): WebhookEndpoint {
  const { formerSecretUntil } = endpoint;
  return {
    id: endpoint.id,
    mode: endpoint.mode,
    url: endpoint.url,
    description: endpoint.description,
    event_types: endpoint.eventTypes && [...endpoint.eventTypes],
    enabled: endpoint.disabledAt === null,
    disabled_reason: endpoint.disabledReason,
    disabled_at: endpoint.disabledAt?.toISOString() ?? null,
    api_version: endpoint.apiVersion,
    failing_since: endpoint.failingSince?.toISOString() ?? null,
    former_secret_expires_at: formerSecretUntil && formerSecretUntil > now ? formerSecretUntil.toISOString() : null,
    created_by: endpoint.createdBy,
    created_at: endpoint.createdAt.toISOString(),
  };
}

export function toWireEndpointWithSecret(made: EndpointWithSecret, now: Date): WebhookEndpointWithSecret {
  return { ...toWireEndpoint(made.endpoint, now), secret: made.secret };
}

export function toWireDelivery(delivery: Delivery): WebhookDelivery {
  return {
    id: delivery.id,
    endpoint_id: delivery.endpointId,
    event_id: delivery.eventId,
    event_type: delivery.eventType,
    status: delivery.state,
    attempts: delivery.attempts.map(toWireAttempt),
    next_attempt_at: delivery.nextAttemptAt?.toISOString() ?? null,
    created_at: delivery.createdAt.toISOString(),
  };
}

function toWireAttempt({ number, attemptedAt, durationMs, responseStatus, failure }: Attempt): WebhookAttempt {
  return {
    number,
    attempted_at: attemptedAt.toISOString(),
    duration_ms: durationMs,
    response_status: responseStatus,
    failure,
  };
}
