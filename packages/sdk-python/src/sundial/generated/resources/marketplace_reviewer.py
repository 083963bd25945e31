# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import Reviewer


class MarketplaceReviewerResource(Resource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def retrieve(self, *, options: RequestOptions | None = None) -> Reviewer:
        """Get whether you review.

        What the operator made the person of the token in the reviews of the marketplace, how much waits there, and
        what was reported. Anyone may ask; who reviews nothing has no roles.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetReviewerErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.reviewer.retrieve()
        """
        return self._client.request(Call("GET", "/v1/marketplace/reviewer"), Reviewer, options)


class AsyncMarketplaceReviewerResource(AsyncResource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    async def retrieve(self, *, options: RequestOptions | None = None) -> Reviewer:
        """Get whether you review.

        What the operator made the person of the token in the reviews of the marketplace, how much waits there, and
        what was reported. Anyone may ask; who reviews nothing has no roles.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetReviewerErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.reviewer.retrieve()
        """
        return await self._client.request(Call("GET", "/v1/marketplace/reviewer"), Reviewer, options)
