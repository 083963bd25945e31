// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListRequestsQuery } from "../queries.gen.ts";
import type { RequestRecord } from "../types.gen.ts";

/** What is kept of each call. */
export class RequestsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List requests.
   *
   * The calls made with the keys of the organization in the mode of the credential, newest first. What is kept is
   * metadata only, never prompts or answers. Filters are joined by and.
   *
   * @throws `ApiError<ListRequestsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `invalid_time_range`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.requests.list();
   * ```
   */
  list(query?: ListRequestsQuery, options?: RequestOptions): PagePromise<RequestRecord> {
    return this.#client.list({ method: "GET", path: "/v1/requests", query }, options);
  }

  /**
   * Retrieve a request.
   *
   * One call by its id, as in its `Request-Id` header. Metadata only, never prompts or answers.
   *
   * @param requestId - The id of the request (`req_...`), as in the `Request-Id` header of its response.
   *
   * @throws `ApiError<GetRequestErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.requests.retrieve(requestId);
   * ```
   */
  retrieve(requestId: string, options?: RequestOptions): ApiPromise<RequestRecord> {
    return this.#client.request({ method: "GET", path: path`/v1/requests/${requestId}` }, options);
  }
}
