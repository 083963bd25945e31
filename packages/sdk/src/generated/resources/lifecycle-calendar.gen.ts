// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { CalendarAddress } from "../types.gen.ts";

/** What is to end, when, and who still uses it. */
export class LifecycleCalendarResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Get the calendar address.
   *
   * Whether the organization has an address for a calendar with only those ends that its calls of the last 90 days
   * touch, in both modes, and since when. The address itself is shown once, when it is made.
   *
   * @throws `ApiError<GetCalendarAddressErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.lifecycle.calendar.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): ApiPromise<CalendarAddress> {
    return this.#client.request({ method: "GET", path: "/v1/deprecations/calendar" }, options);
  }

  /**
   * Make a calendar address.
   *
   * Makes a new address for a calendar (RFC 5545) with only those ends that calls of the organization touch, and ends
   * the one before. Whoever has the address can read the calendar without a credential, and this answer is the only
   * place where it is ever shown.
   *
   * @throws `ApiError<CreateCalendarAddressErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_idempotency_key`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
   * `idempotency_replay_unavailable`, `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.lifecycle.calendar.create();
   * ```
   */
  create(options?: RequestOptions): ApiPromise<CalendarAddress> {
    return this.#client.request({ method: "POST", path: "/v1/deprecations/calendar" }, options);
  }
}
