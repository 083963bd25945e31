import { routes } from "@sundial/contract";
import { getListing } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { type ContextDeps, contextOf } from "../../../call-context.ts";
import { toWireListing } from "./convert.ts";

export function registerGetListing(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.getListing, async (c) => {
    const listing = await getListing(contextOf(c, deps), c.req.valid("param").listing_id);
    return c.json(toWireListing(listing), 200);
  });
}
