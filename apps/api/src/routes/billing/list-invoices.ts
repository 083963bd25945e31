import { listInvoices } from "@sundial/billing";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { toWireInvoiceSummary } from "./convert.ts";

export function registerListInvoices(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listInvoices, async (c) => {
    const { status, ...page } = c.req.valid("query");
    const result = await listInvoices(contextOf(c, deps), { ...fromWirePage(page), status });
    return c.json(toWirePage(result, toWireInvoiceSummary), 200);
  });
}
