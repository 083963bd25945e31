// Made by `npm run generate` from openapi/. Do not edit.
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListNoticesQuery } from "../queries.gen.ts";
import type { Notice } from "../types.gen.ts";

/** What is to end, when, and who still uses it. */
export class NoticesResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List notices.
   *
   * The notices of ends that the organization was sent, newest first: of what, on which occasion, and to whom. They are
   * the same in both modes.
   *
   * @throws `ApiError<ListNoticesErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.notices.list();
   * ```
   */
  list(query?: ListNoticesQuery, options?: RequestOptions): PagePromise<Notice> {
    return this.#client.list({ method: "GET", path: "/v1/notices", query }, options);
  }
}
