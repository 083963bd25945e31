import { routes } from "@sundial/contract";
import { listListingActivity } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { type ContextDeps, contextOf } from "../../../call-context.ts";
import { fromWirePage, toWirePage } from "../../../page-input.ts";
import { toWireActivity } from "./convert.ts";

export function registerListListingActivity(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listListingActivity, async (c) => {
    const input = { ...fromWirePage(c.req.valid("query")), listingId: c.req.valid("param").listing_id };
    return c.json(toWirePage(await listListingActivity(contextOf(c, deps), input), toWireActivity), 200);
  });
}
