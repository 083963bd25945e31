# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import CheckoutSession


class CheckoutSessionsResource(Resource):
    """Plans, invoices, credits and limits on spending."""

    def create(self, *, plan: str, seats: int | Omit = omit, options: RequestOptions | None = None) -> CheckoutSession:
        """Begin to pay for a plan.

        Makes a page of the payment provider on which a first plan is paid for. The plan begins when it is paid.
        Needs a credential of live mode.

        Args:
            plan: The plan to move to.
            seats: The people to pay for. Those that belong to the base price when left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateCheckoutSessionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `unknown_plan`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `live_mode_required`, `plan_needs_agreement`, `payments_not_configured`,
                `seat_limit_reached`, `seats_below_members`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            client.checkout_sessions.create(plan="build")
        """
        return self._client.request(
            Call("POST", "/v1/checkout_sessions", body={"plan": plan, "seats": seats}), CheckoutSession, options
        )


class AsyncCheckoutSessionsResource(AsyncResource):
    """Plans, invoices, credits and limits on spending."""

    async def create(
        self, *, plan: str, seats: int | Omit = omit, options: RequestOptions | None = None
    ) -> CheckoutSession:
        """Begin to pay for a plan.

        Makes a page of the payment provider on which a first plan is paid for. The plan begins when it is paid.
        Needs a credential of live mode.

        Args:
            plan: The plan to move to.
            seats: The people to pay for. Those that belong to the base price when left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateCheckoutSessionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `unknown_plan`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `live_mode_required`, `plan_needs_agreement`, `payments_not_configured`,
                `seat_limit_reached`, `seats_below_members`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            await client.checkout_sessions.create(plan="build")
        """
        return await self._client.request(
            Call("POST", "/v1/checkout_sessions", body={"plan": plan, "seats": seats}), CheckoutSession, options
        )
