// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { CheckoutSession, CreateCheckoutSessionRequest } from "../types.gen.ts";

/** Plans, invoices, credits and limits on spending. */
export class CheckoutSessionsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Begin to pay for a plan.
   *
   * Makes a page of the payment provider on which a first plan is paid for. The plan begins when it is paid. Needs a
   * credential of live mode.
   *
   * @throws `ApiError<CreateCheckoutSessionErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `unknown_plan`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
   * `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `live_mode_required`,
   * `plan_needs_agreement`, `payments_not_configured`, `seat_limit_reached`, `seats_below_members`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`,
   * `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.checkoutSessions.create({ plan: "build" });
   * ```
   */
  create(body: CreateCheckoutSessionRequest, options?: RequestOptions): ApiPromise<CheckoutSession> {
    return this.#client.request({ method: "POST", path: "/v1/checkout_sessions", body }, options);
  }
}
