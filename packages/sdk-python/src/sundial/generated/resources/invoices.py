# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import Invoice, InvoiceLineCallPage, InvoicePreview, InvoiceStatus, InvoiceSummary


class InvoicesResource(Resource):
    """Plans, invoices, credits and limits on spending."""

    def list(
        self,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        status: InvoiceStatus | Omit = omit,
        options: RequestOptions | None = None,
    ) -> Page[InvoiceSummary]:
        """List invoices.

        The invoices of the organization, newest first. They are the same in both modes.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            status: Only invoices that stand so.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListInvoicesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.invoices.list()
        """
        return self._client.list(
            Call("GET", "/v1/invoices", query={"limit": limit, "after": after, "status": status}),
            InvoiceSummary,
            options,
        )

    def retrieve(self, invoice_id: str, *, options: RequestOptions | None = None) -> Invoice:
        """Retrieve an invoice.

        One invoice with its lines.

        Args:
            invoice_id: The id of the invoice (`bill_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetInvoiceErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.invoices.retrieve(invoice_id)
        """
        return self._client.request(Call("GET", build_path("/v1/invoices/{}", invoice_id)), Invoice, options)

    def list_line_calls(
        self,
        invoice_id: str,
        line_id: str,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> InvoiceLineCallPage:
        """Open a line of an invoice.

        The calls and corrections behind a line of usage, oldest first, each with its tokens, its price and its exact
        amount. Their amounts sum to the exact amount of the line. Other lines have none.

        Args:
            invoice_id: The id of the invoice (`bill_...`).
            line_id: The id of the line (`line_...`).
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListInvoiceLineCallsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            client.invoices.list_line_calls(invoice_id, line_id)
        """
        return self._client.request(
            Call(
                "GET",
                build_path("/v1/invoices/{}/lines/{}/requests", invoice_id, line_id),
                query={"limit": limit, "after": after},
            ),
            InvoiceLineCallPage,
            options,
        )

    def preview(
        self, *, plan: str | Omit = omit, seats: int | Omit = omit, options: RequestOptions | None = None
    ) -> InvoicePreview:
        """Preview the next invoice.

        What the invoice of the month under way would be with what is used by now, and what it would be on another
        plan or for more people. It changes nothing and is the same in both modes.

        Args:
            plan: The plan to look at. The one in force when left out.
            seats: The people to look at. As many as now when left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `PreviewInvoiceErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `unknown_plan`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `seat_limit_reached`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            client.invoices.preview()
        """
        return self._client.request(
            Call("GET", "/v1/invoice_preview", query={"plan": plan, "seats": seats}), InvoicePreview, options
        )


class AsyncInvoicesResource(AsyncResource):
    """Plans, invoices, credits and limits on spending."""

    def list(
        self,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        status: InvoiceStatus | Omit = omit,
        options: RequestOptions | None = None,
    ) -> AsyncPages[InvoiceSummary]:
        """List invoices.

        The invoices of the organization, newest first. They are the same in both modes.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            status: Only invoices that stand so.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListInvoicesErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.invoices.list()
        """
        return self._client.list(
            Call("GET", "/v1/invoices", query={"limit": limit, "after": after, "status": status}),
            InvoiceSummary,
            options,
        )

    async def retrieve(self, invoice_id: str, *, options: RequestOptions | None = None) -> Invoice:
        """Retrieve an invoice.

        One invoice with its lines.

        Args:
            invoice_id: The id of the invoice (`bill_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetInvoiceErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.invoices.retrieve(invoice_id)
        """
        return await self._client.request(Call("GET", build_path("/v1/invoices/{}", invoice_id)), Invoice, options)

    async def list_line_calls(
        self,
        invoice_id: str,
        line_id: str,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> InvoiceLineCallPage:
        """Open a line of an invoice.

        The calls and corrections behind a line of usage, oldest first, each with its tokens, its price and its exact
        amount. Their amounts sum to the exact amount of the line. Other lines have none.

        Args:
            invoice_id: The id of the invoice (`bill_...`).
            line_id: The id of the line (`line_...`).
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListInvoiceLineCallsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            await client.invoices.list_line_calls(invoice_id, line_id)
        """
        return await self._client.request(
            Call(
                "GET",
                build_path("/v1/invoices/{}/lines/{}/requests", invoice_id, line_id),
                query={"limit": limit, "after": after},
            ),
            InvoiceLineCallPage,
            options,
        )

    async def preview(
        self, *, plan: str | Omit = omit, seats: int | Omit = omit, options: RequestOptions | None = None
    ) -> InvoicePreview:
        """Preview the next invoice.

        What the invoice of the month under way would be with what is used by now, and what it would be on another
        plan or for more people. It changes nothing and is the same in both modes.

        Args:
            plan: The plan to look at. The one in force when left out.
            seats: The people to look at. As many as now when left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `PreviewInvoiceErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `unknown_plan`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `seat_limit_reached`,
                `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the
                page of the code.

        Example:
            await client.invoices.preview()
        """
        return await self._client.request(
            Call("GET", "/v1/invoice_preview", query={"plan": plan, "seats": seats}), InvoicePreview, options
        )
