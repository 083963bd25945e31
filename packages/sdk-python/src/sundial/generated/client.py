# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from functools import cached_property

from sundial._client.async_client import AsyncClient
from sundial._client.sync_client import SyncClient
from sundial.generated.resources.api_keys import ApiKeysResource, AsyncApiKeysResource
from sundial.generated.resources.audit_events import AsyncAuditEventsResource, AuditEventsResource
from sundial.generated.resources.billing_portal_sessions import (
    AsyncBillingPortalSessionsResource,
    BillingPortalSessionsResource,
)
from sundial.generated.resources.changelog import AsyncChangelogResource, ChangelogResource
from sundial.generated.resources.chat import AsyncChatResource, ChatResource
from sundial.generated.resources.checkout_sessions import AsyncCheckoutSessionsResource, CheckoutSessionsResource
from sundial.generated.resources.credits import AsyncCreditsResource, CreditsResource
from sundial.generated.resources.embeddings import AsyncEmbeddingsResource, EmbeddingsResource
from sundial.generated.resources.errors import AsyncErrorsResource, ErrorsResource
from sundial.generated.resources.events import AsyncEventsResource, EventsResource
from sundial.generated.resources.invitations import AsyncInvitationsResource, InvitationsResource
from sundial.generated.resources.invoices import AsyncInvoicesResource, InvoicesResource
from sundial.generated.resources.lifecycle import AsyncLifecycleResource, LifecycleResource
from sundial.generated.resources.marketplace import AsyncMarketplaceResource, MarketplaceResource
from sundial.generated.resources.me import AsyncMeResource, MeResource
from sundial.generated.resources.members import AsyncMembersResource, MembersResource
from sundial.generated.resources.models import AsyncModelsResource, ModelsResource
from sundial.generated.resources.notices import AsyncNoticesResource, NoticesResource
from sundial.generated.resources.organization import AsyncOrganizationResource, OrganizationResource
from sundial.generated.resources.organizations import AsyncOrganizationsResource, OrganizationsResource
from sundial.generated.resources.plans import AsyncPlansResource, PlansResource
from sundial.generated.resources.requests import AsyncRequestsResource, RequestsResource
from sundial.generated.resources.sandbox import AsyncSandboxResource, SandboxResource
from sundial.generated.resources.spend_limits import AsyncSpendLimitsResource, SpendLimitsResource
from sundial.generated.resources.subscription import AsyncSubscriptionResource, SubscriptionResource
from sundial.generated.resources.usage import AsyncUsageResource, UsageResource
from sundial.generated.resources.versions import AsyncVersionsResource, VersionsResource
from sundial.generated.resources.webhook_endpoints import AsyncWebhookEndpointsResource, WebhookEndpointsResource


class Sundial(SyncClient):
    """The API. Make one and keep it: `client = Sundial(api_key=...)`."""

    @cached_property
    def chat(self) -> ChatResource:
        """`chat`: completions."""
        return ChatResource(self)

    @cached_property
    def embeddings(self) -> EmbeddingsResource:
        """Calls to language models."""
        return EmbeddingsResource(self)

    @cached_property
    def models(self) -> ModelsResource:
        """The models on offer."""
        return ModelsResource(self)

    @cached_property
    def organizations(self) -> OrganizationsResource:
        """Who owns keys, usage and members."""
        return OrganizationsResource(self)

    @cached_property
    def organization(self) -> OrganizationResource:
        """Who owns keys, usage and members."""
        return OrganizationResource(self)

    @cached_property
    def members(self) -> MembersResource:
        """People in an organization and their roles."""
        return MembersResource(self)

    @cached_property
    def invitations(self) -> InvitationsResource:
        """How people join an organization."""
        return InvitationsResource(self)

    @cached_property
    def me(self) -> MeResource:
        """`me`: invitations, noticePreferences."""
        return MeResource(self)

    @cached_property
    def api_keys(self) -> ApiKeysResource:
        """What programs call with."""
        return ApiKeysResource(self)

    @cached_property
    def usage(self) -> UsageResource:
        """What was used."""
        return UsageResource(self)

    @cached_property
    def plans(self) -> PlansResource:
        """Plans, invoices, credits and limits on spending."""
        return PlansResource(self)

    @cached_property
    def subscription(self) -> SubscriptionResource:
        """Plans, invoices, credits and limits on spending."""
        return SubscriptionResource(self)

    @cached_property
    def invoices(self) -> InvoicesResource:
        """Plans, invoices, credits and limits on spending."""
        return InvoicesResource(self)

    @cached_property
    def spend_limits(self) -> SpendLimitsResource:
        """Plans, invoices, credits and limits on spending."""
        return SpendLimitsResource(self)

    @cached_property
    def credits(self) -> CreditsResource:
        """Plans, invoices, credits and limits on spending."""
        return CreditsResource(self)

    @cached_property
    def checkout_sessions(self) -> CheckoutSessionsResource:
        """Plans, invoices, credits and limits on spending."""
        return CheckoutSessionsResource(self)

    @cached_property
    def billing_portal_sessions(self) -> BillingPortalSessionsResource:
        """Plans, invoices, credits and limits on spending."""
        return BillingPortalSessionsResource(self)

    @cached_property
    def marketplace(self) -> MarketplaceResource:
        """`marketplace`: catalogue, ruleSets, reviewTimes, terms, listings, usage, statements, installations, reviewer,
        reviews.
        """
        return MarketplaceResource(self)

    @cached_property
    def events(self) -> EventsResource:
        """Who owns keys, usage and members."""
        return EventsResource(self)

    @cached_property
    def audit_events(self) -> AuditEventsResource:
        """Who owns keys, usage and members."""
        return AuditEventsResource(self)

    @cached_property
    def webhook_endpoints(self) -> WebhookEndpointsResource:
        """Where events are sent to, and how that went."""
        return WebhookEndpointsResource(self)

    @cached_property
    def lifecycle(self) -> LifecycleResource:
        """What is to end, when, and who still uses it."""
        return LifecycleResource(self)

    @cached_property
    def notices(self) -> NoticesResource:
        """What is to end, when, and who still uses it."""
        return NoticesResource(self)

    @cached_property
    def versions(self) -> VersionsResource:
        """The dated versions of the API, and which of them are used."""
        return VersionsResource(self)

    @cached_property
    def errors(self) -> ErrorsResource:
        """The error codes of the API."""
        return ErrorsResource(self)

    @cached_property
    def changelog(self) -> ChangelogResource:
        """What changed, and which of it touches calls that were made."""
        return ChangelogResource(self)

    @cached_property
    def requests(self) -> RequestsResource:
        """What is kept of each call."""
        return RequestsResource(self)

    @cached_property
    def sandbox(self) -> SandboxResource:
        """What test keys can have happen, and how to begin anew."""
        return SandboxResource(self)


class AsyncSundial(AsyncClient):
    """The API for asynchronous programs. Make one and keep it: `client = AsyncSundial(api_key=...)`."""

    @cached_property
    def chat(self) -> AsyncChatResource:
        """`chat`: completions."""
        return AsyncChatResource(self)

    @cached_property
    def embeddings(self) -> AsyncEmbeddingsResource:
        """Calls to language models."""
        return AsyncEmbeddingsResource(self)

    @cached_property
    def models(self) -> AsyncModelsResource:
        """The models on offer."""
        return AsyncModelsResource(self)

    @cached_property
    def organizations(self) -> AsyncOrganizationsResource:
        """Who owns keys, usage and members."""
        return AsyncOrganizationsResource(self)

    @cached_property
    def organization(self) -> AsyncOrganizationResource:
        """Who owns keys, usage and members."""
        return AsyncOrganizationResource(self)

    @cached_property
    def members(self) -> AsyncMembersResource:
        """People in an organization and their roles."""
        return AsyncMembersResource(self)

    @cached_property
    def invitations(self) -> AsyncInvitationsResource:
        """How people join an organization."""
        return AsyncInvitationsResource(self)

    @cached_property
    def me(self) -> AsyncMeResource:
        """`me`: invitations, noticePreferences."""
        return AsyncMeResource(self)

    @cached_property
    def api_keys(self) -> AsyncApiKeysResource:
        """What programs call with."""
        return AsyncApiKeysResource(self)

    @cached_property
    def usage(self) -> AsyncUsageResource:
        """What was used."""
        return AsyncUsageResource(self)

    @cached_property
    def plans(self) -> AsyncPlansResource:
        """Plans, invoices, credits and limits on spending."""
        return AsyncPlansResource(self)

    @cached_property
    def subscription(self) -> AsyncSubscriptionResource:
        """Plans, invoices, credits and limits on spending."""
        return AsyncSubscriptionResource(self)

    @cached_property
    def invoices(self) -> AsyncInvoicesResource:
        """Plans, invoices, credits and limits on spending."""
        return AsyncInvoicesResource(self)

    @cached_property
    def spend_limits(self) -> AsyncSpendLimitsResource:
        """Plans, invoices, credits and limits on spending."""
        return AsyncSpendLimitsResource(self)

    @cached_property
    def credits(self) -> AsyncCreditsResource:
        """Plans, invoices, credits and limits on spending."""
        return AsyncCreditsResource(self)

    @cached_property
    def checkout_sessions(self) -> AsyncCheckoutSessionsResource:
        """Plans, invoices, credits and limits on spending."""
        return AsyncCheckoutSessionsResource(self)

    @cached_property
    def billing_portal_sessions(self) -> AsyncBillingPortalSessionsResource:
        """Plans, invoices, credits and limits on spending."""
        return AsyncBillingPortalSessionsResource(self)

    @cached_property
    def marketplace(self) -> AsyncMarketplaceResource:
        """`marketplace`: catalogue, ruleSets, reviewTimes, terms, listings, usage, statements, installations, reviewer,
        reviews.
        """
        return AsyncMarketplaceResource(self)

    @cached_property
    def events(self) -> AsyncEventsResource:
        """Who owns keys, usage and members."""
        return AsyncEventsResource(self)

    @cached_property
    def audit_events(self) -> AsyncAuditEventsResource:
        """Who owns keys, usage and members."""
        return AsyncAuditEventsResource(self)

    @cached_property
    def webhook_endpoints(self) -> AsyncWebhookEndpointsResource:
        """Where events are sent to, and how that went."""
        return AsyncWebhookEndpointsResource(self)

    @cached_property
    def lifecycle(self) -> AsyncLifecycleResource:
        """What is to end, when, and who still uses it."""
        return AsyncLifecycleResource(self)

    @cached_property
    def notices(self) -> AsyncNoticesResource:
        """What is to end, when, and who still uses it."""
        return AsyncNoticesResource(self)

    @cached_property
    def versions(self) -> AsyncVersionsResource:
        """The dated versions of the API, and which of them are used."""
        return AsyncVersionsResource(self)

    @cached_property
    def errors(self) -> AsyncErrorsResource:
        """The error codes of the API."""
        return AsyncErrorsResource(self)

    @cached_property
    def changelog(self) -> AsyncChangelogResource:
        """What changed, and which of it touches calls that were made."""
        return AsyncChangelogResource(self)

    @cached_property
    def requests(self) -> AsyncRequestsResource:
        """What is kept of each call."""
        return AsyncRequestsResource(self)

    @cached_property
    def sandbox(self) -> AsyncSandboxResource:
        """What test keys can have happen, and how to begin anew."""
        return AsyncSandboxResource(self)
