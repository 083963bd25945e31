// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { Version, VersionUsage } from "../types.gen.ts";

/** The dated versions of the API, and which of them are used. */
export class VersionsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List versions.
   *
   * Every dated version of the API with its state, its dates and its changes, newest first, in one list without pages.
   * Needs no credential; with one, the version and the limits of that credential hold.
   *
   * @throws `ApiError<ListVersionsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.versions.list();
   * ```
   */
  list(options?: RequestOptions): PagePromise<Version> {
    return this.#client.list({ method: "GET", path: "/v1/versions" }, options);
  }

  /**
   * Retrieve a version.
   *
   * One dated version of the API by its exact date. Needs no credential; with one, the version and the limits of that
   * credential hold.
   *
   * @param date - The date of the version, exactly as `GET /v1/versions` names it.
   *
   * @throws `ApiError<GetVersionErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`, `invalid_api_key`,
   * `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `live_key_in_browser`, `clock_not_allowed`,
   * `scenario_not_allowed`, `version_not_found`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.versions.retrieve(date);
   * ```
   */
  retrieve(date: string, options?: RequestOptions): ApiPromise<Version> {
    return this.#client.request({ method: "GET", path: path`/v1/versions/${date}` }, options);
  }

  /**
   * Retrieve the use of versions.
   *
   * Which versions the calls of the last 30 days were answered in, and by which keys they were made, in the mode of the
   * credential. Rehearsals are left out: calls that `Sundial-Clock` had answered as of a later instant.
   *
   * @throws `ApiError<GetVersionUsageErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.versions.retrieveUsage();
   * ```
   */
  retrieveUsage(options?: RequestOptions): ApiPromise<VersionUsage> {
    return this.#client.request({ method: "GET", path: "/v1/version_usage" }, options);
  }
}
