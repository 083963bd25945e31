// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListMembersQuery } from "../queries.gen.ts";
import type { Member, UpdateMemberRequest } from "../types.gen.ts";

/** People in an organization and their roles. */
export class MembersResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List members.
   *
   * The members of the organization, newest first.
   *
   * @throws `ApiError<ListMembersErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.members.list();
   * ```
   */
  list(query?: ListMembersQuery, options?: RequestOptions): PagePromise<Member> {
    return this.#client.list({ method: "GET", path: "/v1/members", query }, options);
  }

  /**
   * Change a member's role.
   *
   * Gives a member another role, which takes effect with the member's next token, within five minutes. Only owners make
   * or unmake owners, and the last owner stays one.
   *
   * @param memberId - The id of the member (`mem_...`).
   *
   * @throws `ApiError<UpdateMemberErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `role_not_allowed`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `last_owner`,
   * `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.members.update(memberId, { role: "admin" });
   * ```
   */
  update(memberId: string, body: UpdateMemberRequest, options?: RequestOptions): ApiPromise<Member> {
    return this.#client.request({ method: "PATCH", path: path`/v1/members/${memberId}`, body }, options);
  }

  /**
   * Remove a member.
   *
   * Ends a membership. The person loses access within five minutes; keys that the person made go on working. The last
   * owner cannot be removed.
   *
   * @param memberId - The id of the member (`mem_...`).
   *
   * @throws `ApiError<RemoveMemberErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_idempotency_key`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `role_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
   * `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `last_owner`, `version_sunset`,
   * `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page
   * of the code.
   *
   * @example
   * ```ts
   * await sundial.members.remove(memberId);
   * ```
   */
  remove(memberId: string, options?: RequestOptions): ApiPromise<void> {
    return this.#client.request({ method: "DELETE", path: path`/v1/members/${memberId}` }, options);
  }
}
