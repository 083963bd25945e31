// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { GetUsageQuery } from "../queries.gen.ts";
import type { Usage } from "../types.gen.ts";

/** What was used. */
export class UsageResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Retrieve usage.
   *
   * Inference calls and tokens by minute, hour or day, in the mode of the credential, divided by model, key or outcome
   * if asked for. Filters are joined by and. Without `start` and `end`, the last 30 days, or the last 24 hours by the
   * minute. A range may have up to 24 hours by the minute, 31 days by the hour and 400 days by the day; a longer one is
   * `invalid_time_range`. The first and the last bucket count only what lies in the range. A call counts from the
   * moment it ends.
   *
   * @throws `ApiError<GetUsageErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_time_range`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.usage.retrieve();
   * ```
   */
  retrieve(query?: GetUsageQuery, options?: RequestOptions): ApiPromise<Usage> {
    return this.#client.request({ method: "GET", path: "/v1/usage", query }, options);
  }
}
