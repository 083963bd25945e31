// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { Subscription, UpdateSubscriptionRequest } from "../types.gen.ts";

/** Plans, invoices, credits and limits on spending. */
export class SubscriptionResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Retrieve the subscription.
   *
   * The plan of the organization, its month under way and any change that lies ahead. It is the same in both modes.
   *
   * @throws `ApiError<GetSubscriptionErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.subscription.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): ApiPromise<Subscription> {
    return this.#client.request({ method: "GET", path: "/v1/subscription" }, options);
  }

  /**
   * Change the subscription.
   *
   * Moves the organization to another plan or pays for more or fewer people. A larger plan and more people begin at the
   * next full minute, and the rest of the month is charged in proportion; a smaller plan and fewer people begin with
   * the next month. Naming the plan in force takes a change that lies ahead back. Needs a credential of live mode.
   *
   * @throws `ApiError<UpdateSubscriptionErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `unknown_plan`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
   * `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `payment_method_required`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `live_mode_required`, `plan_needs_agreement`, `seats_below_members`, `seat_limit_reached`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`,
   * `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.subscription.update({ plan: "build" });
   * ```
   */
  update(body: UpdateSubscriptionRequest, options?: RequestOptions): ApiPromise<Subscription> {
    return this.#client.request({ method: "PATCH", path: "/v1/subscription", body }, options);
  }
}
