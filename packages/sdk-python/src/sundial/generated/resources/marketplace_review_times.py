# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import ReviewTimes


class MarketplaceReviewTimesResource(Resource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def get(self, *, options: RequestOptions | None = None) -> ReviewTimes:
        """Get how long reviews take.

        The target of each stage, what waits in it, and how long it took in the last 90 days. Needs no credential.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetReviewTimesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.review_times.get()
        """
        return self._client.request(Call("GET", "/v1/marketplace/review_times"), ReviewTimes, options)


class AsyncMarketplaceReviewTimesResource(AsyncResource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    async def get(self, *, options: RequestOptions | None = None) -> ReviewTimes:
        """Get how long reviews take.

        The target of each stage, what waits in it, and how long it took in the last 90 days. Needs no credential.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetReviewTimesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.review_times.get()
        """
        return await self._client.request(Call("GET", "/v1/marketplace/review_times"), ReviewTimes, options)
