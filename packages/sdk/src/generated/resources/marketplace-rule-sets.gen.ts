// Made by `npm run generate` from openapi/. Do not edit.
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { MarketplaceRuleSet } from "../types.gen.ts";

/** What partners offer, the rules and reviews for it, and what an organization has installed. */
export class MarketplaceRuleSetsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List the rules for listings.
   *
   * Each set of rules with what it changed, newest first. A listing is judged by the set that was in force when it was
   * submitted. Needs no credential.
   *
   * @throws `ApiError<ListRuleSetsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.ruleSets.list();
   * ```
   */
  list(options?: RequestOptions): PagePromise<MarketplaceRuleSet> {
    return this.#client.list({ method: "GET", path: "/v1/marketplace/rule_sets" }, options);
  }
}
