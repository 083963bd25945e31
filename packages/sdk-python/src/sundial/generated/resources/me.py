# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from functools import cached_property

from sundial._client.resource import AsyncResource, Resource
from sundial.generated.resources.me_invitations import AsyncMeInvitationsResource, MeInvitationsResource
from sundial.generated.resources.me_notice_preferences import (
    AsyncMeNoticePreferencesResource,
    MeNoticePreferencesResource,
)


class MeResource(Resource):
    """`me`: invitations, noticePreferences."""

    @cached_property
    def invitations(self) -> MeInvitationsResource:
        """How people join an organization."""
        return MeInvitationsResource(self._client)

    @cached_property
    def notice_preferences(self) -> MeNoticePreferencesResource:
        """What is to end, when, and who still uses it."""
        return MeNoticePreferencesResource(self._client)


class AsyncMeResource(AsyncResource):
    """`me`: invitations, noticePreferences."""

    @cached_property
    def invitations(self) -> AsyncMeInvitationsResource:
        """How people join an organization."""
        return AsyncMeInvitationsResource(self._client)

    @cached_property
    def notice_preferences(self) -> AsyncMeNoticePreferencesResource:
        """What is to end, when, and who still uses it."""
        return AsyncMeNoticePreferencesResource(self._client)
