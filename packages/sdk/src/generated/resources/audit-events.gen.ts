// Made by `npm run generate` from openapi/. Do not edit.
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListAuditEventsQuery } from "../queries.gen.ts";
import type { AuditEvent } from "../types.gen.ts";

/** Who owns keys, usage and members. */
export class AuditEventsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List the audit log.
   *
   * Who changed what in the organization, in both modes, newest first: each change is written together with its line,
   * so none is missing and none is of a change that did not happen. Filters are joined by and. For owners and admins,
   * and for keys with the scope `audit.read`.
   *
   * @throws `ApiError<ListAuditEventsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.auditEvents.list();
   * ```
   */
  list(query?: ListAuditEventsQuery, options?: RequestOptions): PagePromise<AuditEvent> {
    return this.#client.list({ method: "GET", path: "/v1/audit_events", query }, options);
  }
}
