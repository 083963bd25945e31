# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from typing import Literal

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import ChangelogEntry


class ChangelogResource(Resource):
    """What changed, and which of it touches calls that were made."""

    def list(
        self,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        kind: str | Omit = omit,
        model: str | Omit = omit,
        operation: str | Omit = omit,
        version: str | Omit = omit,
        breaking: Literal["true", "false"] | Omit = omit,
        since: str | Omit = omit,
        mine: bool | Omit = omit,
        options: RequestOptions | None = None,
    ) -> Page[ChangelogEntry]:
        """List changelog entries.

        What was added, changed, deprecated, removed and fixed, newest first. Filters are joined by and. Needs no
        credential; with one, the version and the limits of that credential hold, and `mine` can ask for the entries
        that touch calls of the organization.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            kind: Only entries of this kind. A kind that does not exist has none.
            model: Only entries about this model.
            operation: Only entries about this operation, by its operationId.
            version: Only entries about this dated version, by its exact date.
            breaking: Only entries by which a program can break, or only those by which none can.
            since: Only entries of this day or later, in UTC.
            mine: With `true`, only what calls of the organization's keys use, in the mode of the credential, and
                from where. Needs a credential with the scope `usage.read`. False when left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListChangelogEntriesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.changelog.list()
        """
        return self._client.list(
            Call(
                "GET",
                "/v1/changelog",
                query={
                    "limit": limit,
                    "after": after,
                    "kind": kind,
                    "model": model,
                    "operation": operation,
                    "version": version,
                    "breaking": breaking,
                    "since": since,
                    "mine": mine,
                },
            ),
            ChangelogEntry,
            options,
        )

    def retrieve(self, entry: str, *, options: RequestOptions | None = None) -> ChangelogEntry:
        """Retrieve a changelog entry.

        One entry by its id. Needs no credential; with one, the version and the limits of that credential hold.

        Args:
            entry: The id of the entry, exactly as `GET /v1/changelog` names it.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetChangelogEntryErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `changelog_entry_not_found`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.changelog.retrieve(entry)
        """
        return self._client.request(Call("GET", build_path("/v1/changelog/{}", entry)), ChangelogEntry, options)


class AsyncChangelogResource(AsyncResource):
    """What changed, and which of it touches calls that were made."""

    def list(
        self,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        kind: str | Omit = omit,
        model: str | Omit = omit,
        operation: str | Omit = omit,
        version: str | Omit = omit,
        breaking: Literal["true", "false"] | Omit = omit,
        since: str | Omit = omit,
        mine: bool | Omit = omit,
        options: RequestOptions | None = None,
    ) -> AsyncPages[ChangelogEntry]:
        """List changelog entries.

        What was added, changed, deprecated, removed and fixed, newest first. Filters are joined by and. Needs no
        credential; with one, the version and the limits of that credential hold, and `mine` can ask for the entries
        that touch calls of the organization.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            kind: Only entries of this kind. A kind that does not exist has none.
            model: Only entries about this model.
            operation: Only entries about this operation, by its operationId.
            version: Only entries about this dated version, by its exact date.
            breaking: Only entries by which a program can break, or only those by which none can.
            since: Only entries of this day or later, in UTC.
            mine: With `true`, only what calls of the organization's keys use, in the mode of the credential, and
                from where. Needs a credential with the scope `usage.read`. False when left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListChangelogEntriesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.changelog.list()
        """
        return self._client.list(
            Call(
                "GET",
                "/v1/changelog",
                query={
                    "limit": limit,
                    "after": after,
                    "kind": kind,
                    "model": model,
                    "operation": operation,
                    "version": version,
                    "breaking": breaking,
                    "since": since,
                    "mine": mine,
                },
            ),
            ChangelogEntry,
            options,
        )

    async def retrieve(self, entry: str, *, options: RequestOptions | None = None) -> ChangelogEntry:
        """Retrieve a changelog entry.

        One entry by its id. Needs no credential; with one, the version and the limits of that credential hold.

        Args:
            entry: The id of the entry, exactly as `GET /v1/changelog` names it.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetChangelogEntryErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `changelog_entry_not_found`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.changelog.retrieve(entry)
        """
        return await self._client.request(Call("GET", build_path("/v1/changelog/{}", entry)), ChangelogEntry, options)
