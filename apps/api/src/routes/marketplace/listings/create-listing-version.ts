import { routes } from "@sundial/contract";
import { createListingVersion } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { contextOf } from "../../../call-context.ts";
import type { MarketplaceDeps } from "../marketplace-context-of.ts";
import { toWireVersion } from "./convert.ts";

export function registerCreateListingVersion(app: ApiApp, deps: MarketplaceDeps) {
  app.openapi(routes.createListingVersion, async (c) => {
    const input = { listingId: c.req.valid("param").listing_id, isHotfix: c.req.valid("json").is_hotfix ?? false };
    return c.json(toWireVersion(await createListingVersion(contextOf(c, deps), input), deps.questionnaires), 201);
  });
}
