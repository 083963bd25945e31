// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListListingsQuery } from "../queries.gen.ts";
import { MarketplaceListingsActivityResource } from "../resources/marketplace-listings-activity.gen.ts";
import { MarketplaceListingsAssetsResource } from "../resources/marketplace-listings-assets.gen.ts";
import { MarketplaceListingsVersionsResource } from "../resources/marketplace-listings-versions.gen.ts";
import type { CreateListingMessageRequest, CreateListingRequest, Listing, ListingActivity } from "../types.gen.ts";

/** What partners offer, the rules and reviews for it, and what an organization has installed. */
export class MarketplaceListingsResource {
  readonly #client: Client;
  readonly versions: MarketplaceListingsVersionsResource;
  readonly assets: MarketplaceListingsAssetsResource;
  readonly activity: MarketplaceListingsActivityResource;

  constructor(client: Client) {
    this.#client = client;
    this.versions = new MarketplaceListingsVersionsResource(client);
    this.assets = new MarketplaceListingsAssetsResource(client);
    this.activity = new MarketplaceListingsActivityResource(client);
  }

  /**
   * List your listings.
   *
   * The listings of the organization with their versions, newest first. They are the same in both modes.
   *
   * @throws `ApiError<ListListingsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.listings.list();
   * ```
   */
  list(query?: ListListingsQuery, options?: RequestOptions): PagePromise<Listing> {
    return this.#client.list({ method: "GET", path: "/v1/marketplace/listings", query }, options);
  }

  /**
   * Create a listing.
   *
   * Makes a listing with a first version, which is a draft.
   *
   * @throws `ApiError<CreateListingErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `idempotency_in_progress`,
   * `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `listing_limit_reached`, `version_sunset`,
   * `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.listings.create({ kind: "app", name: "Ticket Sorter" });
   * ```
   */
  create(body: CreateListingRequest, options?: RequestOptions): ApiPromise<Listing> {
    return this.#client.request({ method: "POST", path: "/v1/marketplace/listings", body }, options);
  }

  /**
   * Get your listing.
   *
   * A listing of the organization with its versions.
   *
   * @param listingId - The id of the listing (`lst_...`).
   *
   * @throws `ApiError<GetListingErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.listings.get(listingId);
   * ```
   */
  get(listingId: string, options?: RequestOptions): ApiPromise<Listing> {
    return this.#client.request({ method: "GET", path: path`/v1/marketplace/listings/${listingId}` }, options);
  }

  /**
   * Write to the other side.
   *
   * Writes to the reviewers, or, as a reviewer, to the partner.
   *
   * @param listingId - The id of the listing (`lst_...`).
   *
   * @throws `ApiError<CreateListingMessageErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `organization_required`, `insufficient_scope`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`,
   * `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.listings.message(listingId, {
   *   version_id: "lsv_01m844dzg00wf3ak33fa8thfyp",
   *   text: "Is a policy in German enough?",
   * });
   * ```
   */
  message(listingId: string, body: CreateListingMessageRequest, options?: RequestOptions): ApiPromise<ListingActivity> {
    return this.#client.request(
      { method: "POST", path: path`/v1/marketplace/listings/${listingId}/messages`, body },
      options,
    );
  }
}
