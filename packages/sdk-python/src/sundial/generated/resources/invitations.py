# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import Invitation, Role


class InvitationsResource(Resource):
    """How people join an organization."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> Page[Invitation]:
        """List invitations.

        The invitations of the organization in every status, newest first.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListInvitationsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.invitations.list()
        """
        return self._client.list(
            Call("GET", "/v1/invitations", query={"limit": limit, "after": after}), Invitation, options
        )

    def create(self, *, email: str, role: Role, options: RequestOptions | None = None) -> Invitation:
        """Invite a person.

        Sends an invitation by mail. It can be accepted for seven days by a person who signs in with that address.
        Only owners invite owners.

        Args:
            email: The address to invite. It gets a mail with a link.
            role: What a member may do. Owners and admins do everything; only owners make owners. Developers make
                keys and calls, finance sees usage, viewers read.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateInvitationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `role_not_allowed`, `idempotency_in_progress`, `seat_limit_reached`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `already_a_member`,
                `invitation_pending`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            client.invitations.create(email="grace@example.com", role="developer")
        """
        return self._client.request(
            Call("POST", "/v1/invitations", body={"email": email, "role": role}), Invitation, options
        )

    def revoke(self, invitation_id: str, *, options: RequestOptions | None = None) -> None:
        """Revoke an invitation.

        Takes back a pending invitation, so that it cannot be accepted any more. One that is not pending is not
        found.

        Args:
            invitation_id: The id of the invitation (`inv_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RevokeInvitationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.invitations.revoke(invitation_id)
        """
        self._client.request(Call("DELETE", build_path("/v1/invitations/{}", invitation_id)), None, options)


class AsyncInvitationsResource(AsyncResource):
    """How people join an organization."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> AsyncPages[Invitation]:
        """List invitations.

        The invitations of the organization in every status, newest first.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListInvitationsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.invitations.list()
        """
        return self._client.list(
            Call("GET", "/v1/invitations", query={"limit": limit, "after": after}), Invitation, options
        )

    async def create(self, *, email: str, role: Role, options: RequestOptions | None = None) -> Invitation:
        """Invite a person.

        Sends an invitation by mail. It can be accepted for seven days by a person who signs in with that address.
        Only owners invite owners.

        Args:
            email: The address to invite. It gets a mail with a link.
            role: What a member may do. Owners and admins do everything; only owners make owners. Developers make
                keys and calls, finance sees usage, viewers read.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateInvitationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `role_not_allowed`, `idempotency_in_progress`, `seat_limit_reached`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `already_a_member`,
                `invitation_pending`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            await client.invitations.create(email="grace@example.com", role="developer")
        """
        return await self._client.request(
            Call("POST", "/v1/invitations", body={"email": email, "role": role}), Invitation, options
        )

    async def revoke(self, invitation_id: str, *, options: RequestOptions | None = None) -> None:
        """Revoke an invitation.

        Takes back a pending invitation, so that it cannot be accepted any more. One that is not pending is not
        found.

        Args:
            invitation_id: The id of the invitation (`inv_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RevokeInvitationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.invitations.revoke(invitation_id)
        """
        await self._client.request(Call("DELETE", build_path("/v1/invitations/{}", invitation_id)), None, options)
