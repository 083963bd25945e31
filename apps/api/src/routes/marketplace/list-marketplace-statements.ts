import { routes } from "@sundial/contract";
import { listStatements } from "@sundial/marketplace";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { toWireStatement } from "./convert-shop.ts";

export function registerListMarketplaceStatements(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listMarketplaceStatements, async (c) => {
    const { month, ...page } = c.req.valid("query");
    const found = await listStatements(contextOf(c, deps), { month, ...fromWirePage(page) });
    return c.json(toWirePage(found, toWireStatement), 200);
  });
}
