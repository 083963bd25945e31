# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from functools import cached_property

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.resources.lifecycle_calendar import AsyncLifecycleCalendarResource, LifecycleCalendarResource
from sundial.generated.types import DeprecationList


class LifecycleResource(Resource):
    """What is to end, when, and who still uses it."""

    @cached_property
    def calendar(self) -> LifecycleCalendarResource:
        """What is to end, when, and who still uses it."""
        return LifecycleCalendarResource(self._client)

    def list_deprecations(self, *, mine: bool | Omit = omit, options: RequestOptions | None = None) -> DeprecationList:
        """List deprecations.

        Every announced end of a version, an operation, a member of a request or a model, the newest announcement
        first, in one list without pages. Needs no credential; with `mine` it does, and lists only what the caller's
        organization used in the last 90 days, in the mode of the credential, and from where. That takes the scope
        `usage.read`.

        Args:
            mine: With `true`, only what calls of the organization's keys use, in the mode of the credential, and
                from where. Needs a credential with the scope `usage.read`. False when left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListDeprecationsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.lifecycle.list_deprecations()
        """
        return self._client.request(Call("GET", "/v1/deprecations", query={"mine": mine}), DeprecationList, options)


class AsyncLifecycleResource(AsyncResource):
    """What is to end, when, and who still uses it."""

    @cached_property
    def calendar(self) -> AsyncLifecycleCalendarResource:
        """What is to end, when, and who still uses it."""
        return AsyncLifecycleCalendarResource(self._client)

    async def list_deprecations(
        self, *, mine: bool | Omit = omit, options: RequestOptions | None = None
    ) -> DeprecationList:
        """List deprecations.

        Every announced end of a version, an operation, a member of a request or a model, the newest announcement
        first, in one list without pages. Needs no credential; with `mine` it does, and lists only what the caller's
        organization used in the last 90 days, in the mode of the credential, and from where. That takes the scope
        `usage.read`.

        Args:
            mine: With `true`, only what calls of the organization's keys use, in the mode of the credential, and
                from where. Needs a credential with the scope `usage.read`. False when left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListDeprecationsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.lifecycle.list_deprecations()
        """
        return await self._client.request(
            Call("GET", "/v1/deprecations", query={"mine": mine}), DeprecationList, options
        )
