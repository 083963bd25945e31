// Made by `npm run generate` from openapi/. Do not edit.
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { Plan } from "../types.gen.ts";

/** Plans, invoices, credits and limits on spending. */
export class PlansResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List plans.
   *
   * Every plan with its prices, limits and what belongs to it, in one list without pages. Needs no credential; with
   * one, the version and the limits of that credential hold.
   *
   * @throws `ApiError<ListPlansErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`, `invalid_api_key`,
   * `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `live_key_in_browser`, `clock_not_allowed`,
   * `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its
   * `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.plans.list();
   * ```
   */
  list(options?: RequestOptions): PagePromise<Plan> {
    return this.#client.list({ method: "GET", path: "/v1/plans" }, options);
  }
}
