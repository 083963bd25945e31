import { getInvoice } from "@sundial/billing";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireInvoice } from "./convert.ts";

export function registerGetInvoice(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.getInvoice, async (c) => {
    const invoice = await getInvoice(contextOf(c, deps), c.req.valid("param").invoice_id);
    return c.json(toWireInvoice(invoice), 200);
  });
}
