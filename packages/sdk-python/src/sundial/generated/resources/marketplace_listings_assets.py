# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.options import RequestOptions
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import ListingAsset, ListingAssetKind


class MarketplaceListingsAssetsResource(Resource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def create(
        self,
        listing_id: str,
        *,
        kind: ListingAssetKind,
        name: str,
        media_type: str,
        content: str,
        options: RequestOptions | None = None,
    ) -> ListingAsset:
        """Upload a file.

        Uploads an image, or a file that shows something to reviewers. PNG, JPEG and WebP for images, PDF and text
        beside them for evidence; at most 2 MB.

        Args:
            listing_id: The id of the listing (`lst_...`).
            kind: What a file is for.
            name: Its name.
            media_type: What it says to be. The bytes decide.
            content: The bytes, in base64.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateListingAssetErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `invalid_listing_asset`, `missing_credential`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `listing_limit_reached`,
                `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.listings.assets.create(
                listing_id,
                kind="icon",
                name="icon.png",
                media_type="image/png",
                content="iVBORw0KGgo=",
            )
        """
        return self._client.request(
            Call(
                "POST",
                build_path("/v1/marketplace/listings/{}/assets", listing_id),
                body={"kind": kind, "name": name, "media_type": media_type, "content": content},
            ),
            ListingAsset,
            options,
        )


class AsyncMarketplaceListingsAssetsResource(AsyncResource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    async def create(
        self,
        listing_id: str,
        *,
        kind: ListingAssetKind,
        name: str,
        media_type: str,
        content: str,
        options: RequestOptions | None = None,
    ) -> ListingAsset:
        """Upload a file.

        Uploads an image, or a file that shows something to reviewers. PNG, JPEG and WebP for images, PDF and text
        beside them for evidence; at most 2 MB.

        Args:
            listing_id: The id of the listing (`lst_...`).
            kind: What a file is for.
            name: Its name.
            media_type: What it says to be. The bytes decide.
            content: The bytes, in base64.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateListingAssetErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `invalid_listing_asset`, `missing_credential`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `listing_limit_reached`,
                `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.listings.assets.create(
                listing_id,
                kind="icon",
                name="icon.png",
                media_type="image/png",
                content="iVBORw0KGgo=",
            )
        """
        return await self._client.request(
            Call(
                "POST",
                build_path("/v1/marketplace/listings/{}/assets", listing_id),
                body={"kind": kind, "name": name, "media_type": media_type, "content": content},
            ),
            ListingAsset,
            options,
        )
