// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListInvitationsQuery } from "../queries.gen.ts";
import type { CreateInvitationRequest, Invitation } from "../types.gen.ts";

/** How people join an organization. */
export class InvitationsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List invitations.
   *
   * The invitations of the organization in every status, newest first.
   *
   * @throws `ApiError<ListInvitationsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.invitations.list();
   * ```
   */
  list(query?: ListInvitationsQuery, options?: RequestOptions): PagePromise<Invitation> {
    return this.#client.list({ method: "GET", path: "/v1/invitations", query }, options);
  }

  /**
   * Invite a person.
   *
   * Sends an invitation by mail. It can be accepted for seven days by a person who signs in with that address. Only
   * owners invite owners.
   *
   * @throws `ApiError<CreateInvitationErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `role_not_allowed`, `idempotency_in_progress`,
   * `seat_limit_reached`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `already_a_member`,
   * `invitation_pending`, `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`,
   * `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.invitations.create({ email: "grace@example.com", role: "developer" });
   * ```
   */
  create(body: CreateInvitationRequest, options?: RequestOptions): ApiPromise<Invitation> {
    return this.#client.request({ method: "POST", path: "/v1/invitations", body }, options);
  }

  /**
   * Revoke an invitation.
   *
   * Takes back a pending invitation, so that it cannot be accepted any more. One that is not pending is not found.
   *
   * @param invitationId - The id of the invitation (`inv_...`).
   *
   * @throws `ApiError<RevokeInvitationErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_idempotency_key`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
   * `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`, `idempotency_key_reused`,
   * `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.invitations.revoke(invitationId);
   * ```
   */
  revoke(invitationId: string, options?: RequestOptions): ApiPromise<void> {
    return this.#client.request({ method: "DELETE", path: path`/v1/invitations/${invitationId}` }, options);
  }
}
