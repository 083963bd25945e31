# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import Version, VersionUsage


class VersionsResource(Resource):
    """The dated versions of the API, and which of them are used."""

    def list(self, *, options: RequestOptions | None = None) -> Page[Version]:
        """List versions.

        Every dated version of the API with its state, its dates and its changes, newest first, in one list without
        pages. Needs no credential; with one, the version and the limits of that credential hold.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListVersionsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.versions.list()
        """
        return self._client.list(Call("GET", "/v1/versions"), Version, options)

    def retrieve(self, date: str, *, options: RequestOptions | None = None) -> Version:
        """Retrieve a version.

        One dated version of the API by its exact date. Needs no credential; with one, the version and the limits of
        that credential hold.

        Args:
            date: The date of the version, exactly as `GET /v1/versions` names it.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetVersionErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_not_found`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            client.versions.retrieve(date)
        """
        return self._client.request(Call("GET", build_path("/v1/versions/{}", date)), Version, options)

    def retrieve_usage(self, *, options: RequestOptions | None = None) -> VersionUsage:
        """Retrieve the use of versions.

        Which versions the calls of the last 30 days were answered in, and by which keys they were made, in the mode
        of the credential. Rehearsals are left out: calls that `Sundial-Clock` had answered as of a later instant.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetVersionUsageErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.versions.retrieve_usage()
        """
        return self._client.request(Call("GET", "/v1/version_usage"), VersionUsage, options)


class AsyncVersionsResource(AsyncResource):
    """The dated versions of the API, and which of them are used."""

    def list(self, *, options: RequestOptions | None = None) -> AsyncPages[Version]:
        """List versions.

        Every dated version of the API with its state, its dates and its changes, newest first, in one list without
        pages. Needs no credential; with one, the version and the limits of that credential hold.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListVersionsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.versions.list()
        """
        return self._client.list(Call("GET", "/v1/versions"), Version, options)

    async def retrieve(self, date: str, *, options: RequestOptions | None = None) -> Version:
        """Retrieve a version.

        One dated version of the API by its exact date. Needs no credential; with one, the version and the limits of
        that credential hold.

        Args:
            date: The date of the version, exactly as `GET /v1/versions` names it.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetVersionErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_not_found`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            await client.versions.retrieve(date)
        """
        return await self._client.request(Call("GET", build_path("/v1/versions/{}", date)), Version, options)

    async def retrieve_usage(self, *, options: RequestOptions | None = None) -> VersionUsage:
        """Retrieve the use of versions.

        Which versions the calls of the last 30 days were answered in, and by which keys they were made, in the mode
        of the credential. Rehearsals are left out: calls that `Sundial-Clock` had answered as of a later instant.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetVersionUsageErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.versions.retrieve_usage()
        """
        return await self._client.request(Call("GET", "/v1/version_usage"), VersionUsage, options)
