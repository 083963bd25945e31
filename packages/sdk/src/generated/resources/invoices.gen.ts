// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListInvoiceLineCallsQuery, ListInvoicesQuery, PreviewInvoiceQuery } from "../queries.gen.ts";
import type { Invoice, InvoiceLineCallPage, InvoicePreview, InvoiceSummary } from "../types.gen.ts";

/** Plans, invoices, credits and limits on spending. */
export class InvoicesResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List invoices.
   *
   * The invoices of the organization, newest first. They are the same in both modes.
   *
   * @throws `ApiError<ListInvoicesErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.invoices.list();
   * ```
   */
  list(query?: ListInvoicesQuery, options?: RequestOptions): PagePromise<InvoiceSummary> {
    return this.#client.list({ method: "GET", path: "/v1/invoices", query }, options);
  }

  /**
   * Retrieve an invoice.
   *
   * One invoice with its lines.
   *
   * @param invoiceId - The id of the invoice (`bill_...`).
   *
   * @throws `ApiError<GetInvoiceErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.invoices.retrieve(invoiceId);
   * ```
   */
  retrieve(invoiceId: string, options?: RequestOptions): ApiPromise<Invoice> {
    return this.#client.request({ method: "GET", path: path`/v1/invoices/${invoiceId}` }, options);
  }

  /**
   * Open a line of an invoice.
   *
   * The calls and corrections behind a line of usage, oldest first, each with its tokens, its price and its exact
   * amount. Their amounts sum to the exact amount of the line. Other lines have none.
   *
   * @param invoiceId - The id of the invoice (`bill_...`).
   *
   * @param lineId - The id of the line (`line_...`).
   *
   * @throws `ApiError<ListInvoiceLineCallsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.invoices.listLineCalls(invoiceId, lineId);
   * ```
   */
  listLineCalls(
    invoiceId: string,
    lineId: string,
    query?: ListInvoiceLineCallsQuery,
    options?: RequestOptions,
  ): ApiPromise<InvoiceLineCallPage> {
    return this.#client.request(
      { method: "GET", path: path`/v1/invoices/${invoiceId}/lines/${lineId}/requests`, query },
      options,
    );
  }

  /**
   * Preview the next invoice.
   *
   * What the invoice of the month under way would be with what is used by now, and what it would be on another plan or
   * for more people. It changes nothing and is the same in both modes.
   *
   * @throws `ApiError<PreviewInvoiceErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `unknown_plan`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `seat_limit_reached`, `version_sunset`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.invoices.preview();
   * ```
   */
  preview(query?: PreviewInvoiceQuery, options?: RequestOptions): ApiPromise<InvoicePreview> {
    return this.#client.request({ method: "GET", path: "/v1/invoice_preview", query }, options);
  }
}
