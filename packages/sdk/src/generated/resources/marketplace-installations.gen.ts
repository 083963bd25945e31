// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListInstallationsQuery } from "../queries.gen.ts";
import type { CreatedInstallation, CreateInstallationRequest, GrantScopesRequest, Installation } from "../types.gen.ts";

/** What partners offer, the rules and reviews for it, and what an organization has installed. */
export class MarketplaceInstallationsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List installed listings.
   *
   * The listings that the organization uses, or used, in the mode of the credential, newest first.
   *
   * @throws `ApiError<ListInstallationsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.installations.list();
   * ```
   */
  list(query?: ListInstallationsQuery, options?: RequestOptions): PagePromise<Installation> {
    return this.#client.list({ method: "GET", path: "/v1/marketplace/installations", query }, options);
  }

  /**
   * Install a listing.
   *
   * Makes a key of its own for a published listing, with the scopes that it asks for. Its calls are counted as of the
   * listing.
   *
   * @throws `ApiError<CreateInstallationErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `scope_not_grantable`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
   * `listing_not_installable`, `listing_already_installed`, `installation_scopes_changed`, `key_limit_reached`,
   * `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.installations.create({
   *   listing_id: "lst_01m844dzg00wf3ak33fa8thfyp",
   *   scopes: ["inference.write"],
   * });
   * ```
   */
  create(body: CreateInstallationRequest, options?: RequestOptions): ApiPromise<CreatedInstallation> {
    return this.#client.request({ method: "POST", path: "/v1/marketplace/installations", body }, options);
  }

  /**
   * Grant what a listing asks for now.
   *
   * Lets an installed listing do what its published version asks for, when that is more or less than was granted.
   *
   * @param installationId - The id of the installation (`ins_...`).
   *
   * @throws `ApiError<GrantInstallationScopesErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `scope_not_grantable`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
   * `listing_not_installable`, `installation_scopes_changed`, `key_already_revoked`, `version_sunset`,
   * `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.installations.grant(installationId, {
   *   scopes: ["inference.write"],
   * });
   * ```
   */
  grant(installationId: string, body: GrantScopesRequest, options?: RequestOptions): ApiPromise<Installation> {
    return this.#client.request(
      { method: "POST", path: path`/v1/marketplace/installations/${installationId}/grant`, body },
      options,
    );
  }

  /**
   * Uninstall a listing.
   *
   * Revokes the key of the listing at once. To uninstall it again changes nothing.
   *
   * @param installationId - The id of the installation (`ins_...`).
   *
   * @throws `ApiError<UninstallListingErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_idempotency_key`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
   * `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`, `idempotency_key_reused`,
   * `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.installations.uninstall(installationId);
   * ```
   */
  uninstall(installationId: string, options?: RequestOptions): ApiPromise<Installation> {
    return this.#client.request(
      { method: "DELETE", path: path`/v1/marketplace/installations/${installationId}` },
      options,
    );
  }
}
