import { routes } from "@sundial/contract";
import { listListings } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { type ContextDeps, contextOf } from "../../../call-context.ts";
import { fromWirePage, toWirePage } from "../../../page-input.ts";
import { toWireListing } from "./convert.ts";

export function registerListListings(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listListings, async (c) => {
    const page = await listListings(contextOf(c, deps), fromWirePage(c.req.valid("query")));
    return c.json(toWirePage(page, toWireListing), 200);
  });
}
