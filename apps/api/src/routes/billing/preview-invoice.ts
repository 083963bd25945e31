import { previewNextInvoice } from "@sundial/billing";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWirePreview } from "./convert.ts";

export function registerPreviewInvoice(
  app: ApiApp,
  deps: ContextDeps & Pick<Deps, "plans" | "priceBook" | "catalogue">,
) {
  app.openapi(routes.previewInvoice, async (c) => {
    const { plans, priceBook: prices, catalogue } = deps;
    const preview = await previewNextInvoice(contextOf(c, deps), c.req.valid("query"), { plans, prices, catalogue });
    return c.json(toWirePreview(preview, plans), 200);
  });
}
