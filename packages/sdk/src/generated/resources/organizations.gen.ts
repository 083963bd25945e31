// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListOrganizationsQuery } from "../queries.gen.ts";
import type { CreateOrganizationRequest, OrganizationWithRole } from "../types.gen.ts";

/** Who owns keys, usage and members. */
export class OrganizationsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List your organizations.
   *
   * The organizations that the person of the token is a member of, newest first. The token need not name one.
   *
   * @throws `ApiError<ListOrganizationsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`, `clock_not_allowed`,
   * `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its
   * `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.organizations.list();
   * ```
   */
  list(query?: ListOrganizationsQuery, options?: RequestOptions): PagePromise<OrganizationWithRole> {
    return this.#client.list({ method: "GET", path: "/v1/organizations", query }, options);
  }

  /**
   * Create an organization.
   *
   * Makes an organization with the person of the token as its owner, on the free plan. A person may own up to ten.
   *
   * @throws `ApiError<CreateOrganizationErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
   * `idempotency_replay_unavailable`, `organization_limit_reached`, `version_sunset`, `body_too_large`,
   * `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`.
   * Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.organizations.create({ name: "Analytical Engines" });
   * ```
   */
  create(body: CreateOrganizationRequest, options?: RequestOptions): ApiPromise<OrganizationWithRole> {
    return this.#client.request({ method: "POST", path: "/v1/organizations", body }, options);
  }
}
