// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListWebhookEndpointsQuery } from "../queries.gen.ts";
import { WebhookEndpointsDeliveriesResource } from "../resources/webhook-endpoints-deliveries.gen.ts";
import type {
  CreateWebhookEndpointRequest,
  RotateWebhookSecretRequest,
  UpdateWebhookEndpointRequest,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
} from "../types.gen.ts";

/** Where events are sent to, and how that went. */
export class WebhookEndpointsResource {
  readonly #client: Client;
  readonly deliveries: WebhookEndpointsDeliveriesResource;

  constructor(client: Client) {
    this.#client = client;
    this.deliveries = new WebhookEndpointsDeliveriesResource(client);
  }

  /**
   * List webhook endpoints.
   *
   * The endpoints of the organization in the mode of the credential, newest first, disabled ones included.
   *
   * @throws `ApiError<ListWebhookEndpointsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.webhookEndpoints.list();
   * ```
   */
  list(query?: ListWebhookEndpointsQuery, options?: RequestOptions): PagePromise<WebhookEndpoint> {
    return this.#client.list({ method: "GET", path: "/v1/webhook_endpoints", query }, options);
  }

  /**
   * Create a webhook endpoint.
   *
   * Makes an endpoint in the mode of the credential: from now on, events of that mode are sent to it, signed as
   * Standard Webhooks has it; to one of live mode also events of none, such as those of invoices. The answer is the
   * only place where its secret is shown. An organization may have up to 25 endpoints a mode.
   *
   * @throws `ApiError<CreateWebhookEndpointErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `invalid_version_pin`, `invalid_webhook_url`, `missing_credential`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
   * `webhook_endpoint_limit_reached`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
   * `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page
   * of the code.
   *
   * @example
   * ```ts
   * await sundial.webhookEndpoints.create({
   *   url: "https://hooks.example.com/sundial",
   *   description: "Books invoices",
   *   event_types: ["invoice.opened", "invoice.paid"],
   * });
   * ```
   */
  create(body: CreateWebhookEndpointRequest, options?: RequestOptions): ApiPromise<WebhookEndpointWithSecret> {
    return this.#client.request({ method: "POST", path: "/v1/webhook_endpoints", body }, options);
  }

  /**
   * Retrieve a webhook endpoint.
   *
   * One endpoint by its id, without its secret.
   *
   * @param endpointId - The id of the webhook endpoint (`whe_...`).
   *
   * @throws `ApiError<GetWebhookEndpointErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `resource_not_found`, `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its
   * `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.webhookEndpoints.retrieve(endpointId);
   * ```
   */
  retrieve(endpointId: string, options?: RequestOptions): ApiPromise<WebhookEndpoint> {
    return this.#client.request({ method: "GET", path: path`/v1/webhook_endpoints/${endpointId}` }, options);
  }

  /**
   * Update a webhook endpoint.
   *
   * Changes where and what is sent, in which version, and whether at all. To disable an endpoint ends what was still to
   * be sent to it.
   *
   * @param endpointId - The id of the webhook endpoint (`whe_...`).
   *
   * @throws `ApiError<UpdateWebhookEndpointErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `invalid_version_pin`, `invalid_webhook_url`, `missing_credential`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`,
   * `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.webhookEndpoints.update(endpointId, { event_types: ["invoice.past_due"] });
   * ```
   */
  update(
    endpointId: string,
    body: UpdateWebhookEndpointRequest,
    options?: RequestOptions,
  ): ApiPromise<WebhookEndpoint> {
    return this.#client.request({ method: "PATCH", path: path`/v1/webhook_endpoints/${endpointId}`, body }, options);
  }

  /**
   * Delete a webhook endpoint.
   *
   * Removes an endpoint for ever, with its secret and the record of what was sent to it. Nothing more is sent.
   *
   * @param endpointId - The id of the webhook endpoint (`whe_...`).
   *
   * @throws `ApiError<DeleteWebhookEndpointErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_idempotency_key`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
   * `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`, `idempotency_key_reused`,
   * `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.webhookEndpoints.delete(endpointId);
   * ```
   */
  delete(endpointId: string, options?: RequestOptions): ApiPromise<void> {
    return this.#client.request({ method: "DELETE", path: path`/v1/webhook_endpoints/${endpointId}` }, options);
  }

  /**
   * Rotate the secret of a webhook endpoint.
   *
   * Gives the endpoint a new secret, shown this once. The former one signs beside it for an overlap, so that receivers
   * can change over without losing an event; one that was still in an overlap ends.
   *
   * @param endpointId - The id of the webhook endpoint (`whe_...`).
   *
   * @throws `ApiError<RotateWebhookSecretErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`,
   * `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.webhookEndpoints.rotateSecret(endpointId, { overlap_seconds: 86400 });
   * ```
   */
  rotateSecret(
    endpointId: string,
    body: RotateWebhookSecretRequest,
    options?: RequestOptions,
  ): ApiPromise<WebhookEndpointWithSecret> {
    return this.#client.request(
      { method: "POST", path: path`/v1/webhook_endpoints/${endpointId}/rotate_secret`, body },
      options,
    );
  }

  /**
   * Send a test event.
   *
   * Sends an event of the type `webhook.test` to this endpoint, whatever types it takes, signed and tried again like
   * any other. Read its deliveries to see how it went.
   *
   * @param endpointId - The id of the webhook endpoint (`whe_...`).
   *
   * @throws `ApiError<SendTestEventErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_idempotency_key`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
   * `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `webhook_endpoint_disabled`, `version_sunset`,
   * `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page
   * of the code.
   *
   * @example
   * ```ts
   * await sundial.webhookEndpoints.sendTest(endpointId);
   * ```
   */
  sendTest(endpointId: string, options?: RequestOptions): ApiPromise<WebhookDelivery> {
    return this.#client.request({ method: "POST", path: path`/v1/webhook_endpoints/${endpointId}/test` }, options);
  }

  /**
   * Send an event again.
   *
   * Sends an event of the last ninety days to the endpoint, whether or not it was sent to it before, with all attempts
   * anew. It keeps its id, so a receiver that has seen it can tell.
   *
   * @param endpointId - The id of the webhook endpoint (`whe_...`).
   *
   * @param eventId - The id of the event (`evt_...`).
   *
   * @throws `ApiError<RedeliverEventErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_idempotency_key`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
   * `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `webhook_endpoint_disabled`, `version_sunset`,
   * `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page
   * of the code.
   *
   * @example
   * ```ts
   * await sundial.webhookEndpoints.redeliver(endpointId, eventId);
   * ```
   */
  redeliver(endpointId: string, eventId: string, options?: RequestOptions): ApiPromise<WebhookDelivery> {
    return this.#client.request(
      { method: "POST", path: path`/v1/webhook_endpoints/${endpointId}/events/${eventId}/redeliver` },
      options,
    );
  }
}
