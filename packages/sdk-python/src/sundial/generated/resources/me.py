# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from functools import cached_property

from sundial._client.resource import AsyncResource, Resource
from sundial.generated.resources.me_invitations import AsyncMeInvitationsResource, MeInvitationsResource


class MeResource(Resource):
    """`me`: invitations."""

    @cached_property
    def invitations(self) -> MeInvitationsResource:
        """How people join an organization."""
        return MeInvitationsResource(self._client)


class AsyncMeResource(AsyncResource):
    """`me`: invitations."""

    @cached_property
    def invitations(self) -> AsyncMeInvitationsResource:
        """How people join an organization."""
        return AsyncMeInvitationsResource(self._client)
