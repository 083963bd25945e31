# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import CalendarAddress


class LifecycleCalendarResource(Resource):
    """What is to end, when, and who still uses it."""

    def retrieve(self, *, options: RequestOptions | None = None) -> CalendarAddress:
        """Get the calendar address.

        Whether the organization has an address for a calendar with only those ends that its calls of the last 90
        days touch, in both modes, and since when. The address itself is shown once, when it is made.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetCalendarAddressErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.lifecycle.calendar.retrieve()
        """
        return self._client.request(Call("GET", "/v1/deprecations/calendar"), CalendarAddress, options)

    def create(self, *, options: RequestOptions | None = None) -> CalendarAddress:
        """Make a calendar address.

        Makes a new address for a calendar (RFC 5545) with only those ends that calls of the organization touch, and
        ends the one before. Whoever has the address can read the calendar without a credential, and this answer is
        the only place where it is ever shown.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateCalendarAddressErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.lifecycle.calendar.create()
        """
        return self._client.request(Call("POST", "/v1/deprecations/calendar"), CalendarAddress, options)


class AsyncLifecycleCalendarResource(AsyncResource):
    """What is to end, when, and who still uses it."""

    async def retrieve(self, *, options: RequestOptions | None = None) -> CalendarAddress:
        """Get the calendar address.

        Whether the organization has an address for a calendar with only those ends that its calls of the last 90
        days touch, in both modes, and since when. The address itself is shown once, when it is made.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetCalendarAddressErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.lifecycle.calendar.retrieve()
        """
        return await self._client.request(Call("GET", "/v1/deprecations/calendar"), CalendarAddress, options)

    async def create(self, *, options: RequestOptions | None = None) -> CalendarAddress:
        """Make a calendar address.

        Makes a new address for a calendar (RFC 5545) with only those ends that calls of the organization touch, and
        ends the one before. Whoever has the address can read the calendar without a credential, and this answer is
        the only place where it is ever shown.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateCalendarAddressErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.lifecycle.calendar.create()
        """
        return await self._client.request(Call("POST", "/v1/deprecations/calendar"), CalendarAddress, options)
