# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import WebhookDelivery


class WebhookEndpointsDeliveriesResource(Resource):
    """Where events are sent to, and how that went."""

    def list(
        self,
        endpoint_id: str,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> Page[WebhookDelivery]:
        """List deliveries to a webhook endpoint.

        What was sent to the endpoint in the last thirty days and what is to be sent, newest first, with every
        attempt: what the endpoint answered, how long it took, and when the next one is due.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListWebhookDeliveriesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            client.webhook_endpoints.deliveries.list(endpoint_id)
        """
        return self._client.list(
            Call(
                "GET",
                build_path("/v1/webhook_endpoints/{}/deliveries", endpoint_id),
                query={"limit": limit, "after": after},
            ),
            WebhookDelivery,
            options,
        )


class AsyncWebhookEndpointsDeliveriesResource(AsyncResource):
    """Where events are sent to, and how that went."""

    def list(
        self,
        endpoint_id: str,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> AsyncPages[WebhookDelivery]:
        """List deliveries to a webhook endpoint.

        What was sent to the endpoint in the last thirty days and what is to be sent, newest first, with every
        attempt: what the endpoint answered, how long it took, and when the next one is due.

        Args:
            endpoint_id: The id of the webhook endpoint (`whe_...`).
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListWebhookDeliveriesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            await client.webhook_endpoints.deliveries.list(endpoint_id)
        """
        return self._client.list(
            Call(
                "GET",
                build_path("/v1/webhook_endpoints/{}/deliveries", endpoint_id),
                query={"limit": limit, "after": after},
            ),
            WebhookDelivery,
            options,
        )
