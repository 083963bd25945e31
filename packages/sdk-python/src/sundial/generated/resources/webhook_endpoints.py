# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.resources.webhook_endpoints_deliveries import (
    AsyncWebhookEndpointsDeliveriesResource,
    WebhookEndpointsDeliveriesResource,
)
from sundial.generated.types import EventType, WebhookDelivery, WebhookEndpoint, WebhookEndpointWithSecret


class WebhookEndpointsResource(Resource):
    """Where events are sent to, and how that went."""

    @cached_property
    def deliveries(self) -> WebhookEndpointsDeliveriesResource:
        """Where events are sent to, and how that went."""
        return WebhookEndpointsDeliveriesResource(self._client)

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> Page[WebhookEndpoint]:
        """List webhook endpoints.

        The endpoints of the organization in the mode of the credential, newest first, disabled ones included.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListWebhookEndpointsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.webhook_endpoints.list()
        """
        return self._client.list(
            Call("GET", "/v1/webhook_endpoints", query={"limit": limit, "after": after}), WebhookEndpoint, options
        )

    def create(
        self,
        *,
        url: str,
        description: str | Omit | None = omit,
        event_types: Sequence[EventType] | Omit | None = omit,
        api_version: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> WebhookEndpointWithSecret:
        """Create a webhook endpoint.

        Makes an endpoint in the mode of the credential: from now on, events of that mode are sent to it, signed as
        Standard Webhooks has it; to one of live mode also events of none, such as those of invoices. The answer is
        the only place where its secret is shown. An organization may have up to 25 endpoints a mode.

        Args:
            url: Where events are sent to: an `https:` address at a public host, port 443 or 8443, without a user
                name.
            description: What it is for, up to 500 characters.
            event_types: What is sent to it. Null for everything, also what is added later, as when left out. One
                named twice counts once.
            api_version: The dated version that events are sent in. A date between two versions means the earlier
                one. The version of this call when null or left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateWebhookEndpointErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `invalid_version_pin`, `invalid_webhook_url`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `webhook_endpoint_limit_reached`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.webhook_endpoints.create(
                url="https://hooks.example.com/sundial",
                description="Books invoices",
                event_types=["invoice.opened", "invoice.paid"],
            )
        """
        return self._client.request(
            Call(
                "POST",
                "/v1/webhook_endpoints",
                body={"url": url, "description": description, "event_types": event_types, "api_version": api_version},
            ),
            WebhookEndpointWithSecret,
            options,
        )

    def retrieve(self, endpoint_id: str, *, options: RequestOptions | None = None) -> WebhookEndpoint:
        """Retrieve a webhook endpoint.

        One endpoint by its id, without its secret.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetWebhookEndpointErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.webhook_endpoints.retrieve(endpoint_id)
        """
        return self._client.request(
            Call("GET", build_path("/v1/webhook_endpoints/{}", endpoint_id)), WebhookEndpoint, options
        )

    def update(
        self,
        endpoint_id: str,
        *,
        url: str | Omit = omit,
        description: str | Omit | None = omit,
        event_types: Sequence[EventType] | Omit | None = omit,
        api_version: str | Omit | None = omit,
        enabled: bool | Omit = omit,
        options: RequestOptions | None = None,
    ) -> WebhookEndpoint:
        """Update a webhook endpoint.

        Changes where and what is sent, in which version, and whether at all. To disable an endpoint ends what was
        still to be sent to it.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            url: Where events are sent to: an `https:` address at a public host, port 443 or 8443, without a user
                name.
            description: What it is for, up to 500 characters.
            event_types: What is sent to it. Null for everything, also what is added later. One named twice counts
                once.
            api_version: The dated version that events are sent in. A date between two versions means the earlier
                one. The version of this call when null.
            enabled: Whether events are sent to it. What happens while it is disabled is not sent later by itself;
                redeliver it.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UpdateWebhookEndpointErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `invalid_version_pin`, `invalid_webhook_url`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.webhook_endpoints.update(endpoint_id, event_types=["invoice.past_due"])
        """
        return self._client.request(
            Call(
                "PATCH",
                build_path("/v1/webhook_endpoints/{}", endpoint_id),
                body={
                    "url": url,
                    "description": description,
                    "event_types": event_types,
                    "api_version": api_version,
                    "enabled": enabled,
                },
            ),
            WebhookEndpoint,
            options,
        )

    def delete(self, endpoint_id: str, *, options: RequestOptions | None = None) -> None:
        """Delete a webhook endpoint.

        Removes an endpoint for ever, with its secret and the record of what was sent to it. Nothing more is sent.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `DeleteWebhookEndpointErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.webhook_endpoints.delete(endpoint_id)
        """
        self._client.request(Call("DELETE", build_path("/v1/webhook_endpoints/{}", endpoint_id)), None, options)

    def rotate_secret(
        self, endpoint_id: str, *, overlap_seconds: int | Omit = omit, options: RequestOptions | None = None
    ) -> WebhookEndpointWithSecret:
        """Rotate the secret of a webhook endpoint.

        Gives the endpoint a new secret, shown this once. The former one signs beside it for an overlap, so that
        receivers can change over without losing an event; one that was still in an overlap ends.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            overlap_seconds: How long the former secret signs beside the new one, in seconds, 0 to 604,800 (seven
                days). 86,400 (24 hours) when left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RotateWebhookSecretErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            client.webhook_endpoints.rotate_secret(endpoint_id, overlap_seconds=86400)
        """
        return self._client.request(
            Call(
                "POST",
                build_path("/v1/webhook_endpoints/{}/rotate_secret", endpoint_id),
                body={"overlap_seconds": overlap_seconds},
            ),
            WebhookEndpointWithSecret,
            options,
        )

    def send_test(self, endpoint_id: str, *, options: RequestOptions | None = None) -> WebhookDelivery:
        """Send a test event.

        Sends an event of the type `webhook.test` to this endpoint, whatever types it takes, signed and tried again
        like any other. Read its deliveries to see how it went.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `SendTestEventErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `webhook_endpoint_disabled`, `version_sunset`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            client.webhook_endpoints.send_test(endpoint_id)
        """
        return self._client.request(
            Call("POST", build_path("/v1/webhook_endpoints/{}/test", endpoint_id)), WebhookDelivery, options
        )

    def redeliver(self, endpoint_id: str, event_id: str, *, options: RequestOptions | None = None) -> WebhookDelivery:
        """Send an event again.

        Sends an event of the last ninety days to the endpoint, whether or not it was sent to it before, with all
        attempts anew. It keeps its id, so a receiver that has seen it can tell.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            event_id: The id of the event (`evt_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RedeliverEventErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `webhook_endpoint_disabled`, `version_sunset`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            client.webhook_endpoints.redeliver(endpoint_id, event_id)
        """
        return self._client.request(
            Call("POST", build_path("/v1/webhook_endpoints/{}/events/{}/redeliver", endpoint_id, event_id)),
            WebhookDelivery,
            options,
        )


class AsyncWebhookEndpointsResource(AsyncResource):
    """Where events are sent to, and how that went."""

    @cached_property
    def deliveries(self) -> AsyncWebhookEndpointsDeliveriesResource:
        """Where events are sent to, and how that went."""
        return AsyncWebhookEndpointsDeliveriesResource(self._client)

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> AsyncPages[WebhookEndpoint]:
        """List webhook endpoints.

        The endpoints of the organization in the mode of the credential, newest first, disabled ones included.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListWebhookEndpointsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.webhook_endpoints.list()
        """
        return self._client.list(
            Call("GET", "/v1/webhook_endpoints", query={"limit": limit, "after": after}), WebhookEndpoint, options
        )

    async def create(
        self,
        *,
        url: str,
        description: str | Omit | None = omit,
        event_types: Sequence[EventType] | Omit | None = omit,
        api_version: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> WebhookEndpointWithSecret:
        """Create a webhook endpoint.

        Makes an endpoint in the mode of the credential: from now on, events of that mode are sent to it, signed as
        Standard Webhooks has it; to one of live mode also events of none, such as those of invoices. The answer is
        the only place where its secret is shown. An organization may have up to 25 endpoints a mode.

        Args:
            url: Where events are sent to: an `https:` address at a public host, port 443 or 8443, without a user
                name.
            description: What it is for, up to 500 characters.
            event_types: What is sent to it. Null for everything, also what is added later, as when left out. One
                named twice counts once.
            api_version: The dated version that events are sent in. A date between two versions means the earlier
                one. The version of this call when null or left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateWebhookEndpointErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `invalid_version_pin`, `invalid_webhook_url`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `webhook_endpoint_limit_reached`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.webhook_endpoints.create(
                url="https://hooks.example.com/sundial",
                description="Books invoices",
                event_types=["invoice.opened", "invoice.paid"],
            )
        """
        return await self._client.request(
            Call(
                "POST",
                "/v1/webhook_endpoints",
                body={"url": url, "description": description, "event_types": event_types, "api_version": api_version},
            ),
            WebhookEndpointWithSecret,
            options,
        )

    async def retrieve(self, endpoint_id: str, *, options: RequestOptions | None = None) -> WebhookEndpoint:
        """Retrieve a webhook endpoint.

        One endpoint by its id, without its secret.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetWebhookEndpointErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.webhook_endpoints.retrieve(endpoint_id)
        """
        return await self._client.request(
            Call("GET", build_path("/v1/webhook_endpoints/{}", endpoint_id)), WebhookEndpoint, options
        )

    async def update(
        self,
        endpoint_id: str,
        *,
        url: str | Omit = omit,
        description: str | Omit | None = omit,
        event_types: Sequence[EventType] | Omit | None = omit,
        api_version: str | Omit | None = omit,
        enabled: bool | Omit = omit,
        options: RequestOptions | None = None,
    ) -> WebhookEndpoint:
        """Update a webhook endpoint.

        Changes where and what is sent, in which version, and whether at all. To disable an endpoint ends what was
        still to be sent to it.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            url: Where events are sent to: an `https:` address at a public host, port 443 or 8443, without a user
                name.
            description: What it is for, up to 500 characters.
            event_types: What is sent to it. Null for everything, also what is added later. One named twice counts
                once.
            api_version: The dated version that events are sent in. A date between two versions means the earlier
                one. The version of this call when null.
            enabled: Whether events are sent to it. What happens while it is disabled is not sent later by itself;
                redeliver it.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UpdateWebhookEndpointErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `invalid_version_pin`, `invalid_webhook_url`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.webhook_endpoints.update(endpoint_id, event_types=["invoice.past_due"])
        """
        return await self._client.request(
            Call(
                "PATCH",
                build_path("/v1/webhook_endpoints/{}", endpoint_id),
                body={
                    "url": url,
                    "description": description,
                    "event_types": event_types,
                    "api_version": api_version,
                    "enabled": enabled,
                },
            ),
            WebhookEndpoint,
            options,
        )

    async def delete(self, endpoint_id: str, *, options: RequestOptions | None = None) -> None:
        """Delete a webhook endpoint.

        Removes an endpoint for ever, with its secret and the record of what was sent to it. Nothing more is sent.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `DeleteWebhookEndpointErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.webhook_endpoints.delete(endpoint_id)
        """
        await self._client.request(Call("DELETE", build_path("/v1/webhook_endpoints/{}", endpoint_id)), None, options)

    async def rotate_secret(
        self, endpoint_id: str, *, overlap_seconds: int | Omit = omit, options: RequestOptions | None = None
    ) -> WebhookEndpointWithSecret:
        """Rotate the secret of a webhook endpoint.

        Gives the endpoint a new secret, shown this once. The former one signs beside it for an overlap, so that
        receivers can change over without losing an event; one that was still in an overlap ends.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            overlap_seconds: How long the former secret signs beside the new one, in seconds, 0 to 604,800 (seven
                days). 86,400 (24 hours) when left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RotateWebhookSecretErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            await client.webhook_endpoints.rotate_secret(endpoint_id, overlap_seconds=86400)
        """
        return await self._client.request(
            Call(
                "POST",
                build_path("/v1/webhook_endpoints/{}/rotate_secret", endpoint_id),
                body={"overlap_seconds": overlap_seconds},
            ),
            WebhookEndpointWithSecret,
            options,
        )

    async def send_test(self, endpoint_id: str, *, options: RequestOptions | None = None) -> WebhookDelivery:
        """Send a test event.

        Sends an event of the type `webhook.test` to this endpoint, whatever types it takes, signed and tried again
        like any other. Read its deliveries to see how it went.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `SendTestEventErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `webhook_endpoint_disabled`, `version_sunset`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            await client.webhook_endpoints.send_test(endpoint_id)
        """
        return await self._client.request(
            Call("POST", build_path("/v1/webhook_endpoints/{}/test", endpoint_id)), WebhookDelivery, options
        )

    async def redeliver(
        self, endpoint_id: str, event_id: str, *, options: RequestOptions | None = None
    ) -> WebhookDelivery:
        """Send an event again.

        Sends an event of the last ninety days to the endpoint, whether or not it was sent to it before, with all
        attempts anew. It keeps its id, so a receiver that has seen it can tell.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            event_id: The id of the event (`evt_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RedeliverEventErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `webhook_endpoint_disabled`, `version_sunset`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            await client.webhook_endpoints.redeliver(endpoint_id, event_id)
        """
        return await self._client.request(
            Call("POST", build_path("/v1/webhook_endpoints/{}/events/{}/redeliver", endpoint_id, event_id)),
            WebhookDelivery,
            options,
        )
