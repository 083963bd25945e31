// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListErrorsQuery } from "../queries.gen.ts";
import type { ErrorEntry } from "../types.gen.ts";

/** The error codes of the API. */
export class ErrorsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List error codes.
   *
   * Every error code of the API by name, in one list without pages. Needs no credential; with one, the version and the
   * limits of that credential hold.
   *
   * @throws `ApiError<ListErrorsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`, `invalid_api_key`,
   * `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `live_key_in_browser`, `clock_not_allowed`,
   * `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its
   * `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.errors.list();
   * ```
   */
  list(query?: ListErrorsQuery, options?: RequestOptions): PagePromise<ErrorEntry> {
    return this.#client.list({ method: "GET", path: "/v1/errors", query }, options);
  }

  /**
   * Retrieve an error code.
   *
   * One error code by its name. Needs no credential; with one, the version and the limits of that credential hold.
   *
   * @param code - The code, exactly as an error names it. A name that the code had in an older version is understood
   * too.
   *
   * @throws `ApiError<GetErrorErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`, `invalid_api_key`,
   * `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `live_key_in_browser`, `clock_not_allowed`,
   * `scenario_not_allowed`, `error_code_not_found`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.errors.retrieve(code);
   * ```
   */
  retrieve(code: string, options?: RequestOptions): ApiPromise<ErrorEntry> {
    return this.#client.request({ method: "GET", path: path`/v1/errors/${code}` }, options);
  }
}
