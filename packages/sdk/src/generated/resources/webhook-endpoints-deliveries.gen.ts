// Made by `npm run generate` from openapi/. Do not edit.
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListWebhookDeliveriesQuery } from "../queries.gen.ts";
import type { WebhookDelivery } from "../types.gen.ts";

/** Where events are sent to, and how that went. */
export class WebhookEndpointsDeliveriesResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List deliveries to a webhook endpoint.
   *
   * What was sent to the endpoint in the last thirty days and what is to be sent, newest first, with every attempt:
   * what the endpoint answered, how long it took, and when the next one is due.
   *
   * @param endpointId - The id of the webhook endpoint (`whe_...`).
   *
   * @throws `ApiError<ListWebhookDeliveriesErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.webhookEndpoints.deliveries.list(endpointId);
   * ```
   */
  list(endpointId: string, query?: ListWebhookDeliveriesQuery, options?: RequestOptions): PagePromise<WebhookDelivery> {
    return this.#client.list(
      { method: "GET", path: path`/v1/webhook_endpoints/${endpointId}/deliveries`, query },
      options,
    );
  }
}
