// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListCatalogueQuery } from "../queries.gen.ts";
import type { AbuseReport, CatalogueListing, CatalogueListingDetails, ReportListingRequest } from "../types.gen.ts";

/** What partners offer, the rules and reviews for it, and what an organization has installed. */
export class MarketplaceCatalogueResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List published listings.
   *
   * What partners offer, by name. Filters are joined by and. Needs no credential.
   *
   * @throws `ApiError<ListCatalogueErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.catalogue.list();
   * ```
   */
  list(query?: ListCatalogueQuery, options?: RequestOptions): PagePromise<CatalogueListing> {
    return this.#client.list({ method: "GET", path: "/v1/marketplace/catalogue", query }, options);
  }

  /**
   * Get a published listing.
   *
   * All that is public of a published or paused listing. Needs no credential.
   *
   * @param listingId - The id of the listing, or its part of addresses.
   *
   * @throws `ApiError<GetCatalogueListingErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.catalogue.get(listingId);
   * ```
   */
  get(listingId: string, options?: RequestOptions): ApiPromise<CatalogueListingDetails> {
    return this.#client.request({ method: "GET", path: path`/v1/marketplace/catalogue/${listingId}` }, options);
  }

  /**
   * Report a listing.
   *
   * Tells the reviewers that something is wrong with a published listing. The partner does not learn who did.
   *
   * @param listingId - The id of the listing, or its part of addresses.
   *
   * @throws `ApiError<ReportListingErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`,
   * `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
   * `report_limit_reached`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.catalogue.report(listingId, {
   *   reason: "deception",
   *   text: "It says that nothing is kept, and it keeps tickets.",
   * });
   * ```
   */
  report(listingId: string, body: ReportListingRequest, options?: RequestOptions): ApiPromise<AbuseReport> {
    return this.#client.request(
      { method: "POST", path: path`/v1/marketplace/catalogue/${listingId}/reports`, body },
      options,
    );
  }
}
