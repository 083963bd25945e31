// Made by `npm run generate` from openapi/. Do not edit.
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListEventsQuery } from "../queries.gen.ts";
import type { Event } from "../types.gen.ts";

/** Who owns keys, usage and members. */
export class EventsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List events.
   *
   * What happened to the organization in the last ninety days, in the mode of the credential or in none, newest first.
   * Ask with `since` or stop at an id that you know.
   *
   * @throws `ApiError<ListEventsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.events.list();
   * ```
   */
  list(query?: ListEventsQuery, options?: RequestOptions): PagePromise<Event> {
    return this.#client.list({ method: "GET", path: "/v1/events", query }, options);
  }
}
