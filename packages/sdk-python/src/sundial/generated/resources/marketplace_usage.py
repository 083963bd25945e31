# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import ListingUsage


class MarketplaceUsageResource(Resource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def retrieve(self, *, month: str | Omit = omit, options: RequestOptions | None = None) -> ListingUsage:
        """Retrieve use of your listings.

        What other organizations use the listings of the organization for, by listing and UTC day, as soon as a call
        has ended. Only live calls with keys of installations are counted, as in statements; test mode and the
        organization's own installations are not. It names no organization that uses a listing.

        Args:
            month: The UTC month; the one that is running when it is left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetListingUsageErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.usage.retrieve()
        """
        return self._client.request(Call("GET", "/v1/marketplace/usage", query={"month": month}), ListingUsage, options)


class AsyncMarketplaceUsageResource(AsyncResource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    async def retrieve(self, *, month: str | Omit = omit, options: RequestOptions | None = None) -> ListingUsage:
        """Retrieve use of your listings.

        What other organizations use the listings of the organization for, by listing and UTC day, as soon as a call
        has ended. Only live calls with keys of installations are counted, as in statements; test mode and the
        organization's own installations are not. It names no organization that uses a listing.

        Args:
            month: The UTC month; the one that is running when it is left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetListingUsageErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.usage.retrieve()
        """
        return await self._client.request(
            Call("GET", "/v1/marketplace/usage", query={"month": month}), ListingUsage, options
        )
