# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from collections.abc import Sequence

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import CreatedInstallation, Installation, Scope


class MarketplaceInstallationsResource(Resource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> Page[Installation]:
        """List installed listings.

        The listings that the organization uses, or used, in the mode of the credential, newest first.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListInstallationsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.installations.list()
        """
        return self._client.list(
            Call("GET", "/v1/marketplace/installations", query={"limit": limit, "after": after}), Installation, options
        )

    def create(
        self, *, listing_id: str, scopes: Sequence[Scope], options: RequestOptions | None = None
    ) -> CreatedInstallation:
        """Install a listing.

        Makes a key of its own for a published listing, with the scopes that it asks for. Its calls are counted as of
        the listing.

        Args:
            listing_id: The listing.
            scopes: What is granted. It must be what the listing asks for.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateInstallationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `scope_not_grantable`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `listing_not_installable`,
                `listing_already_installed`, `installation_scopes_changed`, `key_limit_reached`, `version_sunset`,
                `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.installations.create(
                listing_id="lst_01m844dzg00wf3ak33fa8thfyp",
                scopes=["inference.write"],
            )
        """
        return self._client.request(
            Call("POST", "/v1/marketplace/installations", body={"listing_id": listing_id, "scopes": scopes}),
            CreatedInstallation,
            options,
        )

    def grant(
        self, installation_id: str, *, scopes: Sequence[Scope], options: RequestOptions | None = None
    ) -> Installation:
        """Grant what a listing asks for now.

        Lets an installed listing do what its published version asks for, when that is more or less than was granted.

        Args:
            installation_id: The id of the installation (`ins_...`).
            scopes: What is granted. It must be what the listing asks for now.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GrantInstallationScopesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `scope_not_grantable`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `listing_not_installable`,
                `installation_scopes_changed`, `key_already_revoked`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.installations.grant(installation_id, scopes=["inference.write"])
        """
        return self._client.request(
            Call(
                "POST", build_path("/v1/marketplace/installations/{}/grant", installation_id), body={"scopes": scopes}
            ),
            Installation,
            options,
        )

    def uninstall(self, installation_id: str, *, options: RequestOptions | None = None) -> Installation:
        """Uninstall a listing.

        Revokes the key of the listing at once. To uninstall it again changes nothing.

        Args:
            installation_id: The id of the installation (`ins_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UninstallListingErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.installations.uninstall(installation_id)
        """
        return self._client.request(
            Call("DELETE", build_path("/v1/marketplace/installations/{}", installation_id)), Installation, options
        )


class AsyncMarketplaceInstallationsResource(AsyncResource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> AsyncPages[Installation]:
        """List installed listings.

        The listings that the organization uses, or used, in the mode of the credential, newest first.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListInstallationsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.installations.list()
        """
        return self._client.list(
            Call("GET", "/v1/marketplace/installations", query={"limit": limit, "after": after}), Installation, options
        )

    async def create(
        self, *, listing_id: str, scopes: Sequence[Scope], options: RequestOptions | None = None
    ) -> CreatedInstallation:
        """Install a listing.

        Makes a key of its own for a published listing, with the scopes that it asks for. Its calls are counted as of
        the listing.

        Args:
            listing_id: The listing.
            scopes: What is granted. It must be what the listing asks for.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateInstallationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `scope_not_grantable`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `listing_not_installable`,
                `listing_already_installed`, `installation_scopes_changed`, `key_limit_reached`, `version_sunset`,
                `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.installations.create(
                listing_id="lst_01m844dzg00wf3ak33fa8thfyp",
                scopes=["inference.write"],
            )
        """
        return await self._client.request(
            Call("POST", "/v1/marketplace/installations", body={"listing_id": listing_id, "scopes": scopes}),
            CreatedInstallation,
            options,
        )

    async def grant(
        self, installation_id: str, *, scopes: Sequence[Scope], options: RequestOptions | None = None
    ) -> Installation:
        """Grant what a listing asks for now.

        Lets an installed listing do what its published version asks for, when that is more or less than was granted.

        Args:
            installation_id: The id of the installation (`ins_...`).
            scopes: What is granted. It must be what the listing asks for now.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GrantInstallationScopesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `scope_not_grantable`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `listing_not_installable`,
                `installation_scopes_changed`, `key_already_revoked`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.installations.grant(installation_id, scopes=["inference.write"])
        """
        return await self._client.request(
            Call(
                "POST", build_path("/v1/marketplace/installations/{}/grant", installation_id), body={"scopes": scopes}
            ),
            Installation,
            options,
        )

    async def uninstall(self, installation_id: str, *, options: RequestOptions | None = None) -> Installation:
        """Uninstall a listing.

        Revokes the key of the listing at once. To uninstall it again changes nothing.

        Args:
            installation_id: The id of the installation (`ins_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UninstallListingErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.installations.uninstall(installation_id)
        """
        return await self._client.request(
            Call("DELETE", build_path("/v1/marketplace/installations/{}", installation_id)), Installation, options
        )
