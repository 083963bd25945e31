# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import OrganizationWithRole, ReceivedInvitation


class MeInvitationsResource(Resource):
    """How people join an organization."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> Page[ReceivedInvitation]:
        """List your invitations.

        The pending invitations to the address of the person of the token, newest first. The token need not name an
        organization.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListMyInvitationsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.me.invitations.list()
        """
        return self._client.list(
            Call("GET", "/v1/me/invitations", query={"limit": limit, "after": after}), ReceivedInvitation, options
        )

    def accept(self, invitation_id: str, *, options: RequestOptions | None = None) -> OrganizationWithRole:
        """Accept an invitation.

        Makes the person of the token a member with the role that the invitation names. The token need not name an
        organization; get a new one to act in the organization joined.

        Args:
            invitation_id: The id of the invitation (`inv_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `AcceptInvitationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
                `idempotency_in_progress`, `seat_limit_reached`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `already_a_member`, `invitation_expired`, `version_sunset`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            client.me.invitations.accept(invitation_id)
        """
        return self._client.request(
            Call("POST", build_path("/v1/me/invitations/{}/accept", invitation_id)), OrganizationWithRole, options
        )


class AsyncMeInvitationsResource(AsyncResource):
    """How people join an organization."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> AsyncPages[ReceivedInvitation]:
        """List your invitations.

        The pending invitations to the address of the person of the token, newest first. The token need not name an
        organization.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListMyInvitationsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.me.invitations.list()
        """
        return self._client.list(
            Call("GET", "/v1/me/invitations", query={"limit": limit, "after": after}), ReceivedInvitation, options
        )

    async def accept(self, invitation_id: str, *, options: RequestOptions | None = None) -> OrganizationWithRole:
        """Accept an invitation.

        Makes the person of the token a member with the role that the invitation names. The token need not name an
        organization; get a new one to act in the organization joined.

        Args:
            invitation_id: The id of the invitation (`inv_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `AcceptInvitationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
                `idempotency_in_progress`, `seat_limit_reached`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `already_a_member`, `invitation_expired`, `version_sunset`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            await client.me.invitations.accept(invitation_id)
        """
        return await self._client.request(
            Call("POST", build_path("/v1/me/invitations/{}/accept", invitation_id)), OrganizationWithRole, options
        )
