// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListChangelogEntriesQuery } from "../queries.gen.ts";
import type { ChangelogEntry } from "../types.gen.ts";

/** What changed, and which of it touches calls that were made. */
export class ChangelogResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List changelog entries.
   *
   * What was added, changed, deprecated, removed and fixed, newest first. Filters are joined by and. Needs no
   * credential; with one, the version and the limits of that credential hold, and `mine` can ask for the entries that
   * touch calls of the organization.
   *
   * @throws `ApiError<ListChangelogEntriesErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.changelog.list();
   * ```
   */
  list(query?: ListChangelogEntriesQuery, options?: RequestOptions): PagePromise<ChangelogEntry> {
    return this.#client.list({ method: "GET", path: "/v1/changelog", query }, options);
  }

  /**
   * Retrieve a changelog entry.
   *
   * One entry by its id. Needs no credential; with one, the version and the limits of that credential hold.
   *
   * @param entry - The id of the entry, exactly as `GET /v1/changelog` names it.
   *
   * @throws `ApiError<GetChangelogEntryErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `changelog_entry_not_found`, `version_sunset`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.changelog.retrieve(entry);
   * ```
   */
  retrieve(entry: string, options?: RequestOptions): ApiPromise<ChangelogEntry> {
    return this.#client.request({ method: "GET", path: path`/v1/changelog/${entry}` }, options);
  }
}
