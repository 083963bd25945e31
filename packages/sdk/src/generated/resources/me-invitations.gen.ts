// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListMyInvitationsQuery } from "../queries.gen.ts";
import type { OrganizationWithRole, ReceivedInvitation } from "../types.gen.ts";

/** How people join an organization. */
export class MeInvitationsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List your invitations.
   *
   * The pending invitations to the address of the person of the token, newest first. The token need not name an
   * organization.
   *
   * @throws `ApiError<ListMyInvitationsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`, `clock_not_allowed`,
   * `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its
   * `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.me.invitations.list();
   * ```
   */
  list(query?: ListMyInvitationsQuery, options?: RequestOptions): PagePromise<ReceivedInvitation> {
    return this.#client.list({ method: "GET", path: "/v1/me/invitations", query }, options);
  }

  /**
   * Accept an invitation.
   *
   * Makes the person of the token a member with the role that the invitation names. The token need not name an
   * organization; get a new one to act in the organization joined.
   *
   * @param invitationId - The id of the invitation (`inv_...`).
   *
   * @throws `ApiError<AcceptInvitationErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_idempotency_key`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`, `clock_not_allowed`,
   * `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`, `seat_limit_reached`,
   * `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `already_a_member`, `invitation_expired`,
   * `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its
   * `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.me.invitations.accept(invitationId);
   * ```
   */
  accept(invitationId: string, options?: RequestOptions): ApiPromise<OrganizationWithRole> {
    return this.#client.request({ method: "POST", path: path`/v1/me/invitations/${invitationId}/accept` }, options);
  }
}
