# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from datetime import datetime

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import RequestRecord


class RequestsResource(Resource):
    """What is kept of each call."""

    def list(
        self,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        api_key_id: str | Omit = omit,
        model: str | Omit = omit,
        operation: str | Omit = omit,
        version: str | Omit = omit,
        status: str | Omit = omit,
        code: str | Omit = omit,
        outcome: str | Omit = omit,
        start: datetime | str | Omit = omit,
        end: datetime | str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> Page[RequestRecord]:
        """List requests.

        The calls made with the keys of the organization in the mode of the credential, newest first. What is kept is
        metadata only, never prompts or answers. Filters are joined by and.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            api_key_id: Only calls made with this key.
            model: Only calls that asked for this model.
            operation: Only calls of this operation.
            version: Only calls that were answered in this version, by its date.
            status: Only calls with this status, such as `429`, or of this class, such as `4xx`.
            code: Only calls with this error code.
            outcome: Only calls that ended so, such as `interrupted`.
            start: Only calls that arrived at this instant or later.
            end: Only calls that arrived before this instant.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListRequestsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `invalid_time_range`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            client.requests.list()
        """
        return self._client.list(
            Call(
                "GET",
                "/v1/requests",
                query={
                    "limit": limit,
                    "after": after,
                    "api_key_id": api_key_id,
                    "model": model,
                    "operation": operation,
                    "version": version,
                    "status": status,
                    "code": code,
                    "outcome": outcome,
                    "start": start,
                    "end": end,
                },
            ),
            RequestRecord,
            options,
        )

    def retrieve(self, request_id: str, *, options: RequestOptions | None = None) -> RequestRecord:
        """Retrieve a request.

        One call by its id, as in its `Request-Id` header. Metadata only, never prompts or answers.

        Args:
            request_id: The id of the request (`req_...`), as in the `Request-Id` header of its response.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetRequestErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.requests.retrieve(request_id)
        """
        return self._client.request(Call("GET", build_path("/v1/requests/{}", request_id)), RequestRecord, options)


class AsyncRequestsResource(AsyncResource):
    """What is kept of each call."""

    def list(
        self,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        api_key_id: str | Omit = omit,
        model: str | Omit = omit,
        operation: str | Omit = omit,
        version: str | Omit = omit,
        status: str | Omit = omit,
        code: str | Omit = omit,
        outcome: str | Omit = omit,
        start: datetime | str | Omit = omit,
        end: datetime | str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> AsyncPages[RequestRecord]:
        """List requests.

        The calls made with the keys of the organization in the mode of the credential, newest first. What is kept is
        metadata only, never prompts or answers. Filters are joined by and.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            api_key_id: Only calls made with this key.
            model: Only calls that asked for this model.
            operation: Only calls of this operation.
            version: Only calls that were answered in this version, by its date.
            status: Only calls with this status, such as `429`, or of this class, such as `4xx`.
            code: Only calls with this error code.
            outcome: Only calls that ended so, such as `interrupted`.
            start: Only calls that arrived at this instant or later.
            end: Only calls that arrived before this instant.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListRequestsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `invalid_time_range`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            await client.requests.list()
        """
        return self._client.list(
            Call(
                "GET",
                "/v1/requests",
                query={
                    "limit": limit,
                    "after": after,
                    "api_key_id": api_key_id,
                    "model": model,
                    "operation": operation,
                    "version": version,
                    "status": status,
                    "code": code,
                    "outcome": outcome,
                    "start": start,
                    "end": end,
                },
            ),
            RequestRecord,
            options,
        )

    async def retrieve(self, request_id: str, *, options: RequestOptions | None = None) -> RequestRecord:
        """Retrieve a request.

        One call by its id, as in its `Request-Id` header. Metadata only, never prompts or answers.

        Args:
            request_id: The id of the request (`req_...`), as in the `Request-Id` header of its response.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetRequestErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.requests.retrieve(request_id)
        """
        return await self._client.request(
            Call("GET", build_path("/v1/requests/{}", request_id)), RequestRecord, options
        )
