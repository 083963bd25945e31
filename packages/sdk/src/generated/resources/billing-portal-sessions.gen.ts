// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { BillingPortalSession } from "../types.gen.ts";

/** Plans, invoices, credits and limits on spending. */
export class BillingPortalSessionsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Open the payment provider's portal.
   *
   * Makes a page of the payment provider on which means of payment are changed and receipts lie. Needs a credential of
   * live mode.
   *
   * @throws `ApiError<CreateBillingPortalSessionErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_idempotency_key`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `live_mode_required`, `payments_not_configured`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`,
   * `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page
   * of the code.
   *
   * @example
   * ```ts
   * await sundial.billingPortalSessions.create();
   * ```
   */
  create(options?: RequestOptions): ApiPromise<BillingPortalSession> {
    return this.#client.request({ method: "POST", path: "/v1/billing_portal_sessions" }, options);
  }
}
