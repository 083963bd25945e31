# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import BillingPortalSession


class BillingPortalSessionsResource(Resource):
    """Plans, invoices, credits and limits on spending."""

    def create(self, *, options: RequestOptions | None = None) -> BillingPortalSession:
        """Open the payment provider's portal.

        Makes a page of the payment provider on which means of payment are changed and receipts lie. Needs a
        credential of live mode.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateBillingPortalSessionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `live_mode_required`, `payments_not_configured`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            client.billing_portal_sessions.create()
        """
        return self._client.request(Call("POST", "/v1/billing_portal_sessions"), BillingPortalSession, options)


class AsyncBillingPortalSessionsResource(AsyncResource):
    """Plans, invoices, credits and limits on spending."""

    async def create(self, *, options: RequestOptions | None = None) -> BillingPortalSession:
        """Open the payment provider's portal.

        Makes a page of the payment provider on which means of payment are changed and receipts lie. Needs a
        credential of live mode.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateBillingPortalSessionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `live_mode_required`, `payments_not_configured`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            await client.billing_portal_sessions.create()
        """
        return await self._client.request(Call("POST", "/v1/billing_portal_sessions"), BillingPortalSession, options)
