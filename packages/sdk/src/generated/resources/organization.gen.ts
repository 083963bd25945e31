// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { Organization, UpdateOrganizationRequest } from "../types.gen.ts";

/** Who owns keys, usage and members. */
export class OrganizationResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Retrieve the organization.
   *
   * The organization that the credential belongs to.
   *
   * @throws `ApiError<GetOrganizationErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.organization.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): ApiPromise<Organization> {
    return this.#client.request({ method: "GET", path: "/v1/organization" }, options);
  }

  /**
   * Update the organization.
   *
   * Gives the organization that the credential belongs to another name, or pins another version for its calls. A
   * changed pin can be rolled back for 72 hours.
   *
   * @throws `ApiError<UpdateOrganizationErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_version_pin`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
   * `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`,
   * `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.organization.update({ name: "Difference Engines" });
   * ```
   */
  update(body: UpdateOrganizationRequest, options?: RequestOptions): ApiPromise<Organization> {
    return this.#client.request({ method: "PATCH", path: "/v1/organization", body }, options);
  }

  /**
   * Roll the version pin back.
   *
   * Restores the pin that the organization had before its last change, within 72 hours of that change. A rollback
   * cannot itself be rolled back. It leaves the pins of keys alone.
   *
   * @throws `ApiError<RollbackVersionPinErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_idempotency_key`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
   * `idempotency_replay_unavailable`, `version_pin_rollback_expired`, `version_pin_rollback_unavailable`,
   * `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its
   * `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.organization.rollbackVersionPin();
   * ```
   */
  rollbackVersionPin(options?: RequestOptions): ApiPromise<Organization> {
    return this.#client.request({ method: "POST", path: "/v1/organization/version_pin/rollback" }, options);
  }
}
