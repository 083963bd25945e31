# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import OrganizationWithRole


class OrganizationsResource(Resource):
    """Who owns keys, usage and members."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> Page[OrganizationWithRole]:
        """List your organizations.

        The organizations that the person of the token is a member of, newest first. The token need not name one.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListOrganizationsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.organizations.list()
        """
        return self._client.list(
            Call("GET", "/v1/organizations", query={"limit": limit, "after": after}), OrganizationWithRole, options
        )

    def create(self, *, name: str, options: RequestOptions | None = None) -> OrganizationWithRole:
        """Create an organization.

        Makes an organization with the person of the token as its owner, on the free plan. A person may own up to
        ten.

        Args:
            name: The name of the organization, 1 to 100 characters.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateOrganizationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `person_token_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `organization_limit_reached`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            client.organizations.create(name="Analytical Engines")
        """
        return self._client.request(
            Call("POST", "/v1/organizations", body={"name": name}), OrganizationWithRole, options
        )


class AsyncOrganizationsResource(AsyncResource):
    """Who owns keys, usage and members."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> AsyncPages[OrganizationWithRole]:
        """List your organizations.

        The organizations that the person of the token is a member of, newest first. The token need not name one.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListOrganizationsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.organizations.list()
        """
        return self._client.list(
            Call("GET", "/v1/organizations", query={"limit": limit, "after": after}), OrganizationWithRole, options
        )

    async def create(self, *, name: str, options: RequestOptions | None = None) -> OrganizationWithRole:
        """Create an organization.

        Makes an organization with the person of the token as its owner, on the free plan. A person may own up to
        ten.

        Args:
            name: The name of the organization, 1 to 100 characters.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateOrganizationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `person_token_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `organization_limit_reached`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            await client.organizations.create(name="Analytical Engines")
        """
        return await self._client.request(
            Call("POST", "/v1/organizations", body={"name": name}), OrganizationWithRole, options
        )
