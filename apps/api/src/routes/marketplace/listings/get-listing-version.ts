import { routes } from "@sundial/contract";
import { getListingVersion } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { contextOf } from "../../../call-context.ts";
import type { MarketplaceDeps } from "../marketplace-context-of.ts";
import { toWireVersion } from "./convert.ts";

export function registerGetListingVersion(app: ApiApp, deps: MarketplaceDeps) {
  app.openapi(routes.getListingVersion, async (c) => {
    const { listing_id: listingId, version_id: versionId } = c.req.valid("param");
    const view = await getListingVersion(contextOf(c, deps), { listingId, versionId });
    return c.json(toWireVersion(view, deps.questionnaires), 200);
  });
}
