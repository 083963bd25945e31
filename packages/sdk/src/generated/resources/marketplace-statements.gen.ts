// Made by `npm run generate` from openapi/. Do not edit.
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListMarketplaceStatementsQuery } from "../queries.gen.ts";
import type { MarketplaceStatement } from "../types.gen.ts";

/** What partners offer, the rules and reviews for it, and what an organization has installed. */
export class MarketplaceStatementsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List statements.
   *
   * What the listings of the organization earned, a statement a month, newest first.
   *
   * @throws `ApiError<ListMarketplaceStatementsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.statements.list();
   * ```
   */
  list(query?: ListMarketplaceStatementsQuery, options?: RequestOptions): PagePromise<MarketplaceStatement> {
    return this.#client.list({ method: "GET", path: "/v1/marketplace/statements", query }, options);
  }
}
