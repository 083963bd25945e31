// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { CreateListingAssetRequest, ListingAsset } from "../types.gen.ts";

/** What partners offer, the rules and reviews for it, and what an organization has installed. */
export class MarketplaceListingsAssetsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Upload a file.
   *
   * Uploads an image, or a file that shows something to reviewers. PNG, JPEG and WebP for images, PDF and text beside
   * them for evidence; at most 2 MB.
   *
   * @param listingId - The id of the listing (`lst_...`).
   *
   * @throws `ApiError<CreateListingAssetErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `invalid_listing_asset`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
   * `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
   * `listing_limit_reached`, `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`,
   * `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.listings.assets.create(listingId, {
   *   kind: "icon",
   *   name: "icon.png",
   *   media_type: "image/png",
   *   content: "iVBORw0KGgo=",
   * });
   * ```
   */
  create(listingId: string, body: CreateListingAssetRequest, options?: RequestOptions): ApiPromise<ListingAsset> {
    return this.#client.request(
      { method: "POST", path: path`/v1/marketplace/listings/${listingId}/assets`, body },
      options,
    );
  }
}
