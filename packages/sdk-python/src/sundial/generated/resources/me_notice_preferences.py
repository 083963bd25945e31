# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import NoticeMails, NoticePreferences


class MeNoticePreferencesResource(Resource):
    """What is to end, when, and who still uses it."""

    def retrieve(self, *, options: RequestOptions | None = None) -> NoticePreferences:
        """Get your notice preferences.

        Which notices of ends the person of the token gets by mail in the organization of the token. The
        organization's notices are in `GET /v1/notices` whatever its members choose.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetNoticePreferencesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `person_token_required`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.me.notice_preferences.retrieve()
        """
        return self._client.request(Call("GET", "/v1/me/notice_preferences"), NoticePreferences, options)

    def set(self, *, mails: NoticeMails, options: RequestOptions | None = None) -> NoticePreferences:
        """Set your notice preferences.

        Sets which notices of ends the person of the token gets by mail in the organization of the token. Owners and
        admins get those of the last days (7 days and 1 day before an end, and after it) whatever they choose,
        because somebody must.

        Args:
            mails: Which notices come by mail: `all` of the organization's, `own_keys` for those about keys that the
                person made, or `none`. Owners and admins get those of the last days in any case.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `PutNoticePreferencesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `person_token_required`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            client.me.notice_preferences.set(mails="all")
        """
        return self._client.request(
            Call("PUT", "/v1/me/notice_preferences", body={"mails": mails}), NoticePreferences, options
        )


class AsyncMeNoticePreferencesResource(AsyncResource):
    """What is to end, when, and who still uses it."""

    async def retrieve(self, *, options: RequestOptions | None = None) -> NoticePreferences:
        """Get your notice preferences.

        Which notices of ends the person of the token gets by mail in the organization of the token. The
        organization's notices are in `GET /v1/notices` whatever its members choose.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetNoticePreferencesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `person_token_required`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.me.notice_preferences.retrieve()
        """
        return await self._client.request(Call("GET", "/v1/me/notice_preferences"), NoticePreferences, options)

    async def set(self, *, mails: NoticeMails, options: RequestOptions | None = None) -> NoticePreferences:
        """Set your notice preferences.

        Sets which notices of ends the person of the token gets by mail in the organization of the token. Owners and
        admins get those of the last days (7 days and 1 day before an end, and after it) whatever they choose,
        because somebody must.

        Args:
            mails: Which notices come by mail: `all` of the organization's, `own_keys` for those about keys that the
                person made, or `none`. Owners and admins get those of the last days in any case.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `PutNoticePreferencesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `person_token_required`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            await client.me.notice_preferences.set(mails="all")
        """
        return await self._client.request(
            Call("PUT", "/v1/me/notice_preferences", body={"mails": mails}), NoticePreferences, options
        )
