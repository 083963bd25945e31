# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from collections.abc import Sequence

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import SpendEnforcement, SpendLimit, SpendLimitList, SpendPeriod


class SpendLimitsResource(Resource):
    """Plans, invoices, credits and limits on spending."""

    def list(self, *, options: RequestOptions | None = None) -> Page[SpendLimit]:
        """List spend limits.

        The limits on what live calls may cost, with what is spent and held by now, in one list without pages. They
        are the same in both modes.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListSpendLimitsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.spend_limits.list()
        """
        return self._client.list(Call("GET", "/v1/spend_limits"), SpendLimit, options)

    def set(
        self,
        *,
        period: SpendPeriod,
        amount: str | None,
        api_key_id: str | Omit | None = omit,
        enforcement: SpendEnforcement | Omit = omit,
        alert_percents: Sequence[int] | Omit = omit,
        options: RequestOptions | None = None,
    ) -> SpendLimitList:
        """Set a spend limit.

        Sets the limit of the organization or of one key for a day or a month, in place of the one before, or takes
        it away with an `amount` of null. It counts from the next call on. Answers with all limits as they are now.
        Needs a credential of live mode.

        Args:
            period: The time that a limit is for: a day of UTC, or a month of the subscription.
            amount: The most that may be spent, in US dollars as a decimal number, such as `250.00`. Null takes the
                limit away.
            api_key_id: The key that it is for. Left out or null for the whole organization.
            enforcement: `hard` refuses calls that do not fit, `soft` only tells.
            alert_percents: At which parts of the amount to send mail, in per cent. 50, 80 and 100 when left out. A
                hard limit that refuses a call has reached its 100 per cent.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `PutSpendLimitErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `spend_limit_above_plan`, `invalid_idempotency_key`, `missing_credential`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `live_mode_required`, `resource_not_found`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.spend_limits.set(period="month", amount="250.00")
        """
        return self._client.request(
            Call(
                "PUT",
                "/v1/spend_limits",
                body={
                    "period": period,
                    "amount": amount,
                    "api_key_id": api_key_id,
                    "enforcement": enforcement,
                    "alert_percents": alert_percents,
                },
            ),
            SpendLimitList,
            options,
        )


class AsyncSpendLimitsResource(AsyncResource):
    """Plans, invoices, credits and limits on spending."""

    def list(self, *, options: RequestOptions | None = None) -> AsyncPages[SpendLimit]:
        """List spend limits.

        The limits on what live calls may cost, with what is spent and held by now, in one list without pages. They
        are the same in both modes.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListSpendLimitsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.spend_limits.list()
        """
        return self._client.list(Call("GET", "/v1/spend_limits"), SpendLimit, options)

    async def set(
        self,
        *,
        period: SpendPeriod,
        amount: str | None,
        api_key_id: str | Omit | None = omit,
        enforcement: SpendEnforcement | Omit = omit,
        alert_percents: Sequence[int] | Omit = omit,
        options: RequestOptions | None = None,
    ) -> SpendLimitList:
        """Set a spend limit.

        Sets the limit of the organization or of one key for a day or a month, in place of the one before, or takes
        it away with an `amount` of null. It counts from the next call on. Answers with all limits as they are now.
        Needs a credential of live mode.

        Args:
            period: The time that a limit is for: a day of UTC, or a month of the subscription.
            amount: The most that may be spent, in US dollars as a decimal number, such as `250.00`. Null takes the
                limit away.
            api_key_id: The key that it is for. Left out or null for the whole organization.
            enforcement: `hard` refuses calls that do not fit, `soft` only tells.
            alert_percents: At which parts of the amount to send mail, in per cent. 50, 80 and 100 when left out. A
                hard limit that refuses a call has reached its 100 per cent.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `PutSpendLimitErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `spend_limit_above_plan`, `invalid_idempotency_key`, `missing_credential`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `live_mode_required`, `resource_not_found`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.spend_limits.set(period="month", amount="250.00")
        """
        return await self._client.request(
            Call(
                "PUT",
                "/v1/spend_limits",
                body={
                    "period": period,
                    "amount": amount,
                    "api_key_id": api_key_id,
                    "enforcement": enforcement,
                    "alert_percents": alert_percents,
                },
            ),
            SpendLimitList,
            options,
        )
