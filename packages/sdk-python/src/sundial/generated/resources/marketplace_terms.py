# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import MarketplaceTerms


class MarketplaceTermsResource(Resource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def list(self, *, options: RequestOptions | None = None) -> Page[MarketplaceTerms]:
        """List the terms for partners.

        What partners agree to, newest first, with what the organization of the credential accepted. Needs no
        credential.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListMarketplaceTermsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.terms.list()
        """
        return self._client.list(Call("GET", "/v1/marketplace/terms"), MarketplaceTerms, options)

    def accept(self, terms_version: str, *, options: RequestOptions | None = None) -> MarketplaceTerms:
        """Accept the terms for partners.

        Accepts them for the organization. To accept them again changes nothing.

        Args:
            terms_version: The date of the terms.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `AcceptMarketplaceTermsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.terms.accept(terms_version)
        """
        return self._client.request(
            Call("POST", build_path("/v1/marketplace/terms/{}/accept", terms_version)), MarketplaceTerms, options
        )


class AsyncMarketplaceTermsResource(AsyncResource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def list(self, *, options: RequestOptions | None = None) -> AsyncPages[MarketplaceTerms]:
        """List the terms for partners.

        What partners agree to, newest first, with what the organization of the credential accepted. Needs no
        credential.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListMarketplaceTermsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.terms.list()
        """
        return self._client.list(Call("GET", "/v1/marketplace/terms"), MarketplaceTerms, options)

    async def accept(self, terms_version: str, *, options: RequestOptions | None = None) -> MarketplaceTerms:
        """Accept the terms for partners.

        Accepts them for the organization. To accept them again changes nothing.

        Args:
            terms_version: The date of the terms.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `AcceptMarketplaceTermsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.terms.accept(terms_version)
        """
        return await self._client.request(
            Call("POST", build_path("/v1/marketplace/terms/{}/accept", terms_version)), MarketplaceTerms, options
        )
