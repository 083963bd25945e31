import { routes } from "@sundial/contract";
import { createListingAsset } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { contextOf } from "../../../call-context.ts";
import type { MarketplaceDeps } from "../marketplace-context-of.ts";
import { toWireAsset } from "./convert.ts";

export function registerCreateListingAsset(app: ApiApp, deps: MarketplaceDeps) {
  app.openapi(routes.createListingAsset, async (c) => {
    const { kind, name, media_type: mediaType, content } = c.req.valid("json");
    const input = { listingId: c.req.valid("param").listing_id, kind, name, mediaType, content };
    return c.json(toWireAsset(await createListingAsset(contextOf(c, deps), input), deps), 201);
  });
}
