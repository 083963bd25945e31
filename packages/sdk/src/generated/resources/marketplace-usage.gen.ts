// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { GetListingUsageQuery } from "../queries.gen.ts";
import type { ListingUsage } from "../types.gen.ts";

/** What partners offer, the rules and reviews for it, and what an organization has installed. */
export class MarketplaceUsageResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Retrieve use of your listings.
   *
   * What other organizations use the listings of the organization for, by listing and UTC day, as soon as a call has
   * ended. Only live calls with keys of installations are counted, as in statements; test mode and the organization's
   * own installations are not. It names no organization that uses a listing.
   *
   * @throws `ApiError<GetListingUsageErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.usage.retrieve();
   * ```
   */
  retrieve(query?: GetListingUsageQuery, options?: RequestOptions): ApiPromise<ListingUsage> {
    return this.#client.request({ method: "GET", path: "/v1/marketplace/usage", query }, options);
  }
}
