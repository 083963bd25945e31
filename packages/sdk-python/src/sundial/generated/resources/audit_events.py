# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from datetime import datetime

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import AuditEvent


class AuditEventsResource(Resource):
    """Who owns keys, usage and members."""

    def list(
        self,
        *,
        actor_id: str | Omit = omit,
        action: str | Omit = omit,
        target_id: str | Omit = omit,
        start: datetime | str | Omit = omit,
        end: datetime | str | Omit = omit,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> Page[AuditEvent]:
        """List the audit log.

        Who changed what in the organization, in both modes, newest first: each change is written together with its
        line, so none is missing and none is of a change that did not happen. Filters are joined by and. For owners
        and admins, and for keys with the scope `audit.read`.

        Args:
            actor_id: Only what this person, key or job did.
            action: Only this action, such as `key.revoked`, or every action of one kind, such as `key`.
            target_id: Only what was done to the object with this id.
            start: Only what was done at this instant or later.
            end: Only what was done before this instant.
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListAuditEventsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.audit_events.list()
        """
        return self._client.list(
            Call(
                "GET",
                "/v1/audit_events",
                query={
                    "actor_id": actor_id,
                    "action": action,
                    "target_id": target_id,
                    "start": start,
                    "end": end,
                    "limit": limit,
                    "after": after,
                },
            ),
            AuditEvent,
            options,
        )


class AsyncAuditEventsResource(AsyncResource):
    """Who owns keys, usage and members."""

    def list(
        self,
        *,
        actor_id: str | Omit = omit,
        action: str | Omit = omit,
        target_id: str | Omit = omit,
        start: datetime | str | Omit = omit,
        end: datetime | str | Omit = omit,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> AsyncPages[AuditEvent]:
        """List the audit log.

        Who changed what in the organization, in both modes, newest first: each change is written together with its
        line, so none is missing and none is of a change that did not happen. Filters are joined by and. For owners
        and admins, and for keys with the scope `audit.read`.

        Args:
            actor_id: Only what this person, key or job did.
            action: Only this action, such as `key.revoked`, or every action of one kind, such as `key`.
            target_id: Only what was done to the object with this id.
            start: Only what was done at this instant or later.
            end: Only what was done before this instant.
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListAuditEventsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.audit_events.list()
        """
        return self._client.list(
            Call(
                "GET",
                "/v1/audit_events",
                query={
                    "actor_id": actor_id,
                    "action": action,
                    "target_id": target_id,
                    "start": start,
                    "end": end,
                    "limit": limit,
                    "after": after,
                },
            ),
            AuditEvent,
            options,
        )
