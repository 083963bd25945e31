# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from datetime import datetime

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import Event


class EventsResource(Resource):
    """Who owns keys, usage and members."""

    def list(
        self,
        *,
        type: str | Omit = omit,
        since: datetime | str | Omit = omit,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> Page[Event]:
        """List events.

        What happened to the organization in the last ninety days, in the mode of the credential or in none, newest
        first. Ask with `since` or stop at an id that you know.

        Args:
            type: Only events of this type.
            since: Only events since then.
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListEventsErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.events.list()
        """
        return self._client.list(
            Call("GET", "/v1/events", query={"type": type, "since": since, "limit": limit, "after": after}),
            Event,
            options,
        )


class AsyncEventsResource(AsyncResource):
    """Who owns keys, usage and members."""

    def list(
        self,
        *,
        type: str | Omit = omit,
        since: datetime | str | Omit = omit,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> AsyncPages[Event]:
        """List events.

        What happened to the organization in the last ninety days, in the mode of the credential or in none, newest
        first. Ask with `since` or stop at an id that you know.

        Args:
            type: Only events of this type.
            since: Only events since then.
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListEventsErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.events.list()
        """
        return self._client.list(
            Call("GET", "/v1/events", query={"type": type, "since": since, "limit": limit, "after": after}),
            Event,
            options,
        )
