# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from functools import cached_property

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.resources.marketplace_listings_activity import (
    AsyncMarketplaceListingsActivityResource,
    MarketplaceListingsActivityResource,
)
from sundial.generated.resources.marketplace_listings_assets import (
    AsyncMarketplaceListingsAssetsResource,
    MarketplaceListingsAssetsResource,
)
from sundial.generated.resources.marketplace_listings_versions import (
    AsyncMarketplaceListingsVersionsResource,
    MarketplaceListingsVersionsResource,
)
from sundial.generated.types import Listing, ListingActivity, ListingKind


class MarketplaceListingsResource(Resource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    @cached_property
    def versions(self) -> MarketplaceListingsVersionsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return MarketplaceListingsVersionsResource(self._client)

    @cached_property
    def assets(self) -> MarketplaceListingsAssetsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return MarketplaceListingsAssetsResource(self._client)

    @cached_property
    def activity(self) -> MarketplaceListingsActivityResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return MarketplaceListingsActivityResource(self._client)

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> Page[Listing]:
        """List your listings.

        The listings of the organization with their versions, newest first. They are the same in both modes.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListListingsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.listings.list()
        """
        return self._client.list(
            Call("GET", "/v1/marketplace/listings", query={"limit": limit, "after": after}), Listing, options
        )

    def create(self, *, kind: ListingKind, name: str, options: RequestOptions | None = None) -> Listing:
        """Create a listing.

        Makes a listing with a first version, which is a draft.

        Args:
            kind: What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call
                (an OpenAPI service).
            name: Its name, which the part of addresses is made of.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateListingErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `listing_limit_reached`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.listings.create(kind="app", name="Ticket Sorter")
        """
        return self._client.request(
            Call("POST", "/v1/marketplace/listings", body={"kind": kind, "name": name}), Listing, options
        )

    def get(self, listing_id: str, *, options: RequestOptions | None = None) -> Listing:
        """Get your listing.

        A listing of the organization with its versions.

        Args:
            listing_id: The id of the listing (`lst_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetListingErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.listings.get(listing_id)
        """
        return self._client.request(
            Call("GET", build_path("/v1/marketplace/listings/{}", listing_id)), Listing, options
        )

    def message(
        self, listing_id: str, *, version_id: str, text: str, options: RequestOptions | None = None
    ) -> ListingActivity:
        """Write to the other side.

        Writes to the reviewers, or, as a reviewer, to the partner.

        Args:
            listing_id: The id of the listing (`lst_...`).
            version_id: The version that it is about.
            text: What to say.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateListingMessageErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `person_token_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `organization_required`, `insufficient_scope`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.listings.message(
                listing_id,
                version_id="lsv_01m844dzg00wf3ak33fa8thfyp",
                text="Is a policy in German enough?",
            )
        """
        return self._client.request(
            Call(
                "POST",
                build_path("/v1/marketplace/listings/{}/messages", listing_id),
                body={"version_id": version_id, "text": text},
            ),
            ListingActivity,
            options,
        )


class AsyncMarketplaceListingsResource(AsyncResource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    @cached_property
    def versions(self) -> AsyncMarketplaceListingsVersionsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return AsyncMarketplaceListingsVersionsResource(self._client)

    @cached_property
    def assets(self) -> AsyncMarketplaceListingsAssetsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return AsyncMarketplaceListingsAssetsResource(self._client)

    @cached_property
    def activity(self) -> AsyncMarketplaceListingsActivityResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return AsyncMarketplaceListingsActivityResource(self._client)

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> AsyncPages[Listing]:
        """List your listings.

        The listings of the organization with their versions, newest first. They are the same in both modes.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListListingsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.listings.list()
        """
        return self._client.list(
            Call("GET", "/v1/marketplace/listings", query={"limit": limit, "after": after}), Listing, options
        )

    async def create(self, *, kind: ListingKind, name: str, options: RequestOptions | None = None) -> Listing:
        """Create a listing.

        Makes a listing with a first version, which is a draft.

        Args:
            kind: What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call
                (an OpenAPI service).
            name: Its name, which the part of addresses is made of.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateListingErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `listing_limit_reached`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.listings.create(kind="app", name="Ticket Sorter")
        """
        return await self._client.request(
            Call("POST", "/v1/marketplace/listings", body={"kind": kind, "name": name}), Listing, options
        )

    async def get(self, listing_id: str, *, options: RequestOptions | None = None) -> Listing:
        """Get your listing.

        A listing of the organization with its versions.

        Args:
            listing_id: The id of the listing (`lst_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetListingErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.listings.get(listing_id)
        """
        return await self._client.request(
            Call("GET", build_path("/v1/marketplace/listings/{}", listing_id)), Listing, options
        )

    async def message(
        self, listing_id: str, *, version_id: str, text: str, options: RequestOptions | None = None
    ) -> ListingActivity:
        """Write to the other side.

        Writes to the reviewers, or, as a reviewer, to the partner.

        Args:
            listing_id: The id of the listing (`lst_...`).
            version_id: The version that it is about.
            text: What to say.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateListingMessageErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `person_token_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `organization_required`, `insufficient_scope`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.listings.message(
                listing_id,
                version_id="lsv_01m844dzg00wf3ak33fa8thfyp",
                text="Is a policy in German enough?",
            )
        """
        return await self._client.request(
            Call(
                "POST",
                build_path("/v1/marketplace/listings/{}/messages", listing_id),
                body={"version_id": version_id, "text": text},
            ),
            ListingActivity,
            options,
        )
