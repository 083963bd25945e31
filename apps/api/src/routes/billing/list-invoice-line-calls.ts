import { listInvoiceLineCalls } from "@sundial/billing";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { toWireLineCall } from "./convert.ts";

export function registerListInvoiceLineCalls(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listInvoiceLineCalls, async (c) => {
    const { invoice_id: invoiceId, line_id: lineId } = c.req.valid("param");
    const page = fromWirePage(c.req.valid("query"));
    const opened = await listInvoiceLineCalls(contextOf(c, deps), { invoiceId, lineId, ...page });
    return c.json(
      toWirePage(opened.page, (call) => toWireLineCall(call, opened.line)),
      200,
    );
  });
}
