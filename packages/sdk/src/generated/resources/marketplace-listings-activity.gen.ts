// Made by `npm run generate` from openapi/. Do not edit.
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListListingActivityQuery } from "../queries.gen.ts";
import type { ListingActivity } from "../types.gen.ts";

/** What partners offer, the rules and reviews for it, and what an organization has installed. */
export class MarketplaceListingsActivityResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List what happened to your listing.
   *
   * Moves of versions and messages, newest first.
   *
   * @param listingId - The id of the listing (`lst_...`).
   *
   * @throws `ApiError<ListListingActivityErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.listings.activity.list(listingId);
   * ```
   */
  list(listingId: string, query?: ListListingActivityQuery, options?: RequestOptions): PagePromise<ListingActivity> {
    return this.#client.list(
      { method: "GET", path: path`/v1/marketplace/listings/${listingId}/activity`, query },
      options,
    );
  }
}
