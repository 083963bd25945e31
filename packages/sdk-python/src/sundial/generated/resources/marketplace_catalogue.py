# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import (
    AbuseReason,
    AbuseReport,
    CatalogueListing,
    CatalogueListingDetails,
    ListingCategory,
    ListingKind,
)


class MarketplaceCatalogueResource(Resource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def list(
        self,
        *,
        query: str | Omit = omit,
        kind: ListingKind | Omit = omit,
        category: ListingCategory | Omit = omit,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> Page[CatalogueListing]:
        """List published listings.

        What partners offer, by name. Filters are joined by and. Needs no credential.

        Args:
            query: Words to look for in names, taglines and descriptions.
            kind: Only listings of this kind.
            category: Only listings of this category.
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListCatalogueErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            client.marketplace.catalogue.list()
        """
        return self._client.list(
            Call(
                "GET",
                "/v1/marketplace/catalogue",
                query={"query": query, "kind": kind, "category": category, "limit": limit, "after": after},
            ),
            CatalogueListing,
            options,
        )

    def get(self, listing_id: str, *, options: RequestOptions | None = None) -> CatalogueListingDetails:
        """Get a published listing.

        All that is public of a published or paused listing. Needs no credential.

        Args:
            listing_id: The id of the listing, or its part of addresses.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetCatalogueListingErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`.
                Its `doc_url` is the page of the code.

        Example:
            client.marketplace.catalogue.get(listing_id)
        """
        return self._client.request(
            Call("GET", build_path("/v1/marketplace/catalogue/{}", listing_id)), CatalogueListingDetails, options
        )

    def report(
        self, listing_id: str, *, reason: AbuseReason, text: str, options: RequestOptions | None = None
    ) -> AbuseReport:
        """Report a listing.

        Tells the reviewers that something is wrong with a published listing. The partner does not learn who did.

        Args:
            listing_id: The id of the listing, or its part of addresses.
            reason: What is wrong with a listing.
            text: What you saw.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ReportListingErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `report_limit_reached`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.catalogue.report(
                listing_id,
                reason="deception",
                text="It says that nothing is kept, and it keeps tickets.",
            )
        """
        return self._client.request(
            Call(
                "POST",
                build_path("/v1/marketplace/catalogue/{}/reports", listing_id),
                body={"reason": reason, "text": text},
            ),
            AbuseReport,
            options,
        )


class AsyncMarketplaceCatalogueResource(AsyncResource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def list(
        self,
        *,
        query: str | Omit = omit,
        kind: ListingKind | Omit = omit,
        category: ListingCategory | Omit = omit,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> AsyncPages[CatalogueListing]:
        """List published listings.

        What partners offer, by name. Filters are joined by and. Needs no credential.

        Args:
            query: Words to look for in names, taglines and descriptions.
            kind: Only listings of this kind.
            category: Only listings of this category.
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListCatalogueErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            await client.marketplace.catalogue.list()
        """
        return self._client.list(
            Call(
                "GET",
                "/v1/marketplace/catalogue",
                query={"query": query, "kind": kind, "category": category, "limit": limit, "after": after},
            ),
            CatalogueListing,
            options,
        )

    async def get(self, listing_id: str, *, options: RequestOptions | None = None) -> CatalogueListingDetails:
        """Get a published listing.

        All that is public of a published or paused listing. Needs no credential.

        Args:
            listing_id: The id of the listing, or its part of addresses.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetCatalogueListingErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`.
                Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.catalogue.get(listing_id)
        """
        return await self._client.request(
            Call("GET", build_path("/v1/marketplace/catalogue/{}", listing_id)), CatalogueListingDetails, options
        )

    async def report(
        self, listing_id: str, *, reason: AbuseReason, text: str, options: RequestOptions | None = None
    ) -> AbuseReport:
        """Report a listing.

        Tells the reviewers that something is wrong with a published listing. The partner does not learn who did.

        Args:
            listing_id: The id of the listing, or its part of addresses.
            reason: What is wrong with a listing.
            text: What you saw.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ReportListingErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `report_limit_reached`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.catalogue.report(
                listing_id,
                reason="deception",
                text="It says that nothing is kept, and it keeps tickets.",
            )
        """
        return await self._client.request(
            Call(
                "POST",
                build_path("/v1/marketplace/catalogue/{}/reports", listing_id),
                body={"reason": reason, "text": text},
            ),
            AbuseReport,
            options,
        )
