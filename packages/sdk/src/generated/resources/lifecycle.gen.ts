// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { ListDeprecationsQuery } from "../queries.gen.ts";
import { LifecycleCalendarResource } from "../resources/lifecycle-calendar.gen.ts";
import type { DeprecationList } from "../types.gen.ts";

/** What is to end, when, and who still uses it. */
export class LifecycleResource {
  readonly #client: Client;
  readonly calendar: LifecycleCalendarResource;

  constructor(client: Client) {
    this.#client = client;
    this.calendar = new LifecycleCalendarResource(client);
  }

  /**
   * List deprecations.
   *
   * Every announced end of a version, an operation, a member of a request or a model, the newest announcement first, in
   * one list without pages. Needs no credential; with `mine` it does, and lists only what the caller's organization
   * used in the last 90 days, in the mode of the credential, and from where. That takes the scope `usage.read`.
   *
   * @throws `ApiError<ListDeprecationsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.lifecycle.listDeprecations();
   * ```
   */
  listDeprecations(query?: ListDeprecationsQuery, options?: RequestOptions): ApiPromise<DeprecationList> {
    return this.#client.request({ method: "GET", path: "/v1/deprecations", query }, options);
  }
}
