# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import Subscription


class SubscriptionResource(Resource):
    """Plans, invoices, credits and limits on spending."""

    def retrieve(self, *, options: RequestOptions | None = None) -> Subscription:
        """Retrieve the subscription.

        The plan of the organization, its month under way and any change that lies ahead. It is the same in both
        modes.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetSubscriptionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.subscription.retrieve()
        """
        return self._client.request(Call("GET", "/v1/subscription"), Subscription, options)

    def update(
        self, *, plan: str | Omit = omit, seats: int | Omit = omit, options: RequestOptions | None = None
    ) -> Subscription:
        """Change the subscription.

        Moves the organization to another plan or pays for more or fewer people. A larger plan and more people begin
        at the next full minute, and the rest of the month is charged in proportion; a smaller plan and fewer people
        begin with the next month. Naming the plan in force takes a change that lies ahead back. Needs a credential
        of live mode.

        Args:
            plan: The plan to move to.
            seats: The people to pay for.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UpdateSubscriptionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `unknown_plan`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `payment_method_required`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `live_mode_required`, `plan_needs_agreement`,
                `seats_below_members`, `seat_limit_reached`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            client.subscription.update(plan="build")
        """
        return self._client.request(
            Call("PATCH", "/v1/subscription", body={"plan": plan, "seats": seats}), Subscription, options
        )


class AsyncSubscriptionResource(AsyncResource):
    """Plans, invoices, credits and limits on spending."""

    async def retrieve(self, *, options: RequestOptions | None = None) -> Subscription:
        """Retrieve the subscription.

        The plan of the organization, its month under way and any change that lies ahead. It is the same in both
        modes.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetSubscriptionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.subscription.retrieve()
        """
        return await self._client.request(Call("GET", "/v1/subscription"), Subscription, options)

    async def update(
        self, *, plan: str | Omit = omit, seats: int | Omit = omit, options: RequestOptions | None = None
    ) -> Subscription:
        """Change the subscription.

        Moves the organization to another plan or pays for more or fewer people. A larger plan and more people begin
        at the next full minute, and the rest of the month is charged in proportion; a smaller plan and fewer people
        begin with the next month. Naming the plan in force takes a change that lies ahead back. Needs a credential
        of live mode.

        Args:
            plan: The plan to move to.
            seats: The people to pay for.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UpdateSubscriptionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `unknown_plan`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `payment_method_required`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `live_mode_required`, `plan_needs_agreement`,
                `seats_below_members`, `seat_limit_reached`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            await client.subscription.update(plan="build")
        """
        return await self._client.request(
            Call("PATCH", "/v1/subscription", body={"plan": plan, "seats": seats}), Subscription, options
        )
