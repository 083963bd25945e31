import { routes } from "@sundial/contract";
import { updateListingVersion } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { contextOf } from "../../../call-context.ts";
import type { MarketplaceDeps } from "../marketplace-context-of.ts";
import { toWireVersion } from "./convert.ts";

export function registerUpdateListingVersion(app: ApiApp, deps: MarketplaceDeps) {
  app.openapi(routes.updateListingVersion, async (c) => {
    const { listing_id: listingId, version_id: versionId } = c.req.valid("param");
    const input = { listingId, versionId, ...c.req.valid("json") };
    return c.json(toWireVersion(await updateListingVersion(contextOf(c, deps), input), deps.questionnaires), 200);
  });
}
