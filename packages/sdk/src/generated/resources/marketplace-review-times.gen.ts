// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { ReviewTimes } from "../types.gen.ts";

/** What partners offer, the rules and reviews for it, and what an organization has installed. */
export class MarketplaceReviewTimesResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Get how long reviews take.
   *
   * The target of each stage, what waits in it, and how long it took in the last 90 days. Needs no credential.
   *
   * @throws `ApiError<GetReviewTimesErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.reviewTimes.get();
   * ```
   */
  get(options?: RequestOptions): ApiPromise<ReviewTimes> {
    return this.#client.request({ method: "GET", path: "/v1/marketplace/review_times" }, options);
  }
}
