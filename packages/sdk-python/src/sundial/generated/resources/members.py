# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import Member, Role


class MembersResource(Resource):
    """People in an organization and their roles."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> Page[Member]:
        """List members.

        The members of the organization, newest first.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListMembersErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.members.list()
        """
        return self._client.list(Call("GET", "/v1/members", query={"limit": limit, "after": after}), Member, options)

    def update(self, member_id: str, *, role: Role, options: RequestOptions | None = None) -> Member:
        """Change a member's role.

        Gives a member another role, which takes effect with the member's next token, within five minutes. Only
        owners make or unmake owners, and the last owner stays one.

        Args:
            member_id: The id of the member (`mem_...`).
            role: What a member may do. Owners and admins do everything; only owners make owners. Developers make
                keys and calls, finance sees usage, viewers read.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UpdateMemberErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `role_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `last_owner`, `version_sunset`,
                `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.members.update(member_id, role="admin")
        """
        return self._client.request(
            Call("PATCH", build_path("/v1/members/{}", member_id), body={"role": role}), Member, options
        )

    def remove(self, member_id: str, *, options: RequestOptions | None = None) -> None:
        """Remove a member.

        Ends a membership. The person loses access within five minutes; keys that the person made go on working. The
        last owner cannot be removed.

        Args:
            member_id: The id of the member (`mem_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RemoveMemberErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `role_not_allowed`, `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `last_owner`, `version_sunset`, `idempotency_key_reused`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.members.remove(member_id)
        """
        self._client.request(Call("DELETE", build_path("/v1/members/{}", member_id)), None, options)


class AsyncMembersResource(AsyncResource):
    """People in an organization and their roles."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> AsyncPages[Member]:
        """List members.

        The members of the organization, newest first.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListMembersErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.members.list()
        """
        return self._client.list(Call("GET", "/v1/members", query={"limit": limit, "after": after}), Member, options)

    async def update(self, member_id: str, *, role: Role, options: RequestOptions | None = None) -> Member:
        """Change a member's role.

        Gives a member another role, which takes effect with the member's next token, within five minutes. Only
        owners make or unmake owners, and the last owner stays one.

        Args:
            member_id: The id of the member (`mem_...`).
            role: What a member may do. Owners and admins do everything; only owners make owners. Developers make
                keys and calls, finance sees usage, viewers read.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UpdateMemberErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `role_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `last_owner`, `version_sunset`,
                `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.members.update(member_id, role="admin")
        """
        return await self._client.request(
            Call("PATCH", build_path("/v1/members/{}", member_id), body={"role": role}), Member, options
        )

    async def remove(self, member_id: str, *, options: RequestOptions | None = None) -> None:
        """Remove a member.

        Ends a membership. The person loses access within five minutes; keys that the person made go on working. The
        last owner cannot be removed.

        Args:
            member_id: The id of the member (`mem_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RemoveMemberErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `role_not_allowed`, `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `last_owner`, `version_sunset`, `idempotency_key_reused`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.members.remove(member_id)
        """
        await self._client.request(Call("DELETE", build_path("/v1/members/{}", member_id)), None, options)
