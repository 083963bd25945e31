// Made by `npm run generate` from openapi/. Do not edit.
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListCreditsQuery } from "../queries.gen.ts";
import type { Credit } from "../types.gen.ts";

/** Plans, invoices, credits and limits on spending. */
export class CreditsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List credits.
   *
   * The credits of the organization, newest first, with what is left of each. They are the same in both modes.
   *
   * @throws `ApiError<ListCreditsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.credits.list();
   * ```
   */
  list(query?: ListCreditsQuery, options?: RequestOptions): PagePromise<Credit> {
    return this.#client.list({ method: "GET", path: "/v1/credits", query }, options);
  }
}
