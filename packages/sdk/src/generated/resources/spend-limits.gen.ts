// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { PutSpendLimitRequest, SpendLimit, SpendLimitList } from "../types.gen.ts";

/** Plans, invoices, credits and limits on spending. */
export class SpendLimitsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List spend limits.
   *
   * The limits on what live calls may cost, with what is spent and held by now, in one list without pages. They are the
   * same in both modes.
   *
   * @throws `ApiError<ListSpendLimitsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.spendLimits.list();
   * ```
   */
  list(options?: RequestOptions): PagePromise<SpendLimit> {
    return this.#client.list({ method: "GET", path: "/v1/spend_limits" }, options);
  }

  /**
   * Set a spend limit.
   *
   * Sets the limit of the organization or of one key for a day or a month, in place of the one before, or takes it away
   * with an `amount` of null. It counts from the next call on. Answers with all limits as they are now. Needs a
   * credential of live mode.
   *
   * @throws `ApiError<PutSpendLimitErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `spend_limit_above_plan`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
   * `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `live_mode_required`,
   * `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
   * `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.spendLimits.set({ period: "month", amount: "250.00" });
   * ```
   */
  set(body: PutSpendLimitRequest, options?: RequestOptions): ApiPromise<SpendLimitList> {
    return this.#client.request({ method: "PUT", path: "/v1/spend_limits", body }, options);
  }
}
