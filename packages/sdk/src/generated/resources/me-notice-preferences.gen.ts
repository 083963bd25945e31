// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { NoticePreferences, PutNoticePreferencesRequest } from "../types.gen.ts";

/** What is to end, when, and who still uses it. */
export class MeNoticePreferencesResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Get your notice preferences.
   *
   * Which notices of ends the person of the token gets by mail in the organization of the token. The organization's
   * notices are in `GET /v1/notices` whatever its members choose.
   *
   * @throws `ApiError<GetNoticePreferencesErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `person_token_required`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
   * `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its
   * `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.me.noticePreferences.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): ApiPromise<NoticePreferences> {
    return this.#client.request({ method: "GET", path: "/v1/me/notice_preferences" }, options);
  }

  /**
   * Set your notice preferences.
   *
   * Sets which notices of ends the person of the token gets by mail in the organization of the token. Owners and admins
   * get those of the last days (7 days and 1 day before an end, and after it) whatever they choose, because somebody
   * must.
   *
   * @throws `ApiError<PutNoticePreferencesErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `idempotency_in_progress`,
   * `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`,
   * `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`.
   * Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.me.noticePreferences.set({ mails: "all" });
   * ```
   */
  set(body: PutNoticePreferencesRequest, options?: RequestOptions): ApiPromise<NoticePreferences> {
    return this.#client.request({ method: "PUT", path: "/v1/me/notice_preferences", body }, options);
  }
}
