# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from typing import Literal

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import ErrorEntry


class ErrorsResource(Resource):
    """The error codes of the API."""

    def list(
        self,
        *,
        status: str | Omit = omit,
        group: str | Omit = omit,
        retryable: Literal["true", "false"] | Omit = omit,
        options: RequestOptions | None = None,
    ) -> Page[ErrorEntry]:
        """List error codes.

        Every error code of the API by name, in one list without pages. Needs no credential; with one, the version
        and the limits of that credential hold.

        Args:
            status: Only codes with this status, such as `429`, or of this class, such as `4xx`.
            group: Only codes of this group. A group that does not exist has none.
            retryable: Only codes for which the same call can work later, or only those for which it cannot.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListErrorsErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.errors.list()
        """
        return self._client.list(
            Call("GET", "/v1/errors", query={"status": status, "group": group, "retryable": retryable}),
            ErrorEntry,
            options,
        )

    def retrieve(self, code: str, *, options: RequestOptions | None = None) -> ErrorEntry:
        """Retrieve an error code.

        One error code by its name. Needs no credential; with one, the version and the limits of that credential
        hold.

        Args:
            code: The code, exactly as an error names it. A name that the code had in an older version is understood
                too.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetErrorErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `error_code_not_found`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            client.errors.retrieve(code)
        """
        return self._client.request(Call("GET", build_path("/v1/errors/{}", code)), ErrorEntry, options)


class AsyncErrorsResource(AsyncResource):
    """The error codes of the API."""

    def list(
        self,
        *,
        status: str | Omit = omit,
        group: str | Omit = omit,
        retryable: Literal["true", "false"] | Omit = omit,
        options: RequestOptions | None = None,
    ) -> AsyncPages[ErrorEntry]:
        """List error codes.

        Every error code of the API by name, in one list without pages. Needs no credential; with one, the version
        and the limits of that credential hold.

        Args:
            status: Only codes with this status, such as `429`, or of this class, such as `4xx`.
            group: Only codes of this group. A group that does not exist has none.
            retryable: Only codes for which the same call can work later, or only those for which it cannot.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListErrorsErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.errors.list()
        """
        return self._client.list(
            Call("GET", "/v1/errors", query={"status": status, "group": group, "retryable": retryable}),
            ErrorEntry,
            options,
        )

    async def retrieve(self, code: str, *, options: RequestOptions | None = None) -> ErrorEntry:
        """Retrieve an error code.

        One error code by its name. Needs no credential; with one, the version and the limits of that credential
        hold.

        Args:
            code: The code, exactly as an error names it. A name that the code had in an older version is understood
                too.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetErrorErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `error_code_not_found`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            await client.errors.retrieve(code)
        """
        return await self._client.request(Call("GET", build_path("/v1/errors/{}", code)), ErrorEntry, options)
