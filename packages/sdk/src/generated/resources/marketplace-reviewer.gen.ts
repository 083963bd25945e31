// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { Reviewer } from "../types.gen.ts";

/** What partners offer, the rules and reviews for it, and what an organization has installed. */
export class MarketplaceReviewerResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Get whether you review.
   *
   * What the operator made the person of the token in the reviews of the marketplace, how much waits there, and what
   * was reported. Anyone may ask; who reviews nothing has no roles.
   *
   * @throws `ApiError<GetReviewerErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.reviewer.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): ApiPromise<Reviewer> {
    return this.#client.request({ method: "GET", path: "/v1/marketplace/reviewer" }, options);
  }
}
