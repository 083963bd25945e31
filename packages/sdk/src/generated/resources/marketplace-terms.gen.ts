// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { MarketplaceTerms } from "../types.gen.ts";

/** What partners offer, the rules and reviews for it, and what an organization has installed. */
export class MarketplaceTermsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List the terms for partners.
   *
   * What partners agree to, newest first, with what the organization of the credential accepted. Needs no credential.
   *
   * @throws `ApiError<ListMarketplaceTermsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.terms.list();
   * ```
   */
  list(options?: RequestOptions): PagePromise<MarketplaceTerms> {
    return this.#client.list({ method: "GET", path: "/v1/marketplace/terms" }, options);
  }

  /**
   * Accept the terms for partners.
   *
   * Accepts them for the organization. To accept them again changes nothing.
   *
   * @param termsVersion - The date of the terms.
   *
   * @throws `ApiError<AcceptMarketplaceTermsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_idempotency_key`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
   * `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`, `idempotency_key_reused`,
   * `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.terms.accept(termsVersion);
   * ```
   */
  accept(termsVersion: string, options?: RequestOptions): ApiPromise<MarketplaceTerms> {
    return this.#client.request({ method: "POST", path: path`/v1/marketplace/terms/${termsVersion}/accept` }, options);
  }
}
