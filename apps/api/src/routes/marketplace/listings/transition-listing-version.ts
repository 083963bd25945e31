import { routes } from "@sundial/contract";
import { transitionListingVersion } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { type MarketplaceDeps, marketplaceContextOf } from "../marketplace-context-of.ts";
import { toWireVersion } from "./convert.ts";

export function registerTransitionListingVersion(app: ApiApp, deps: MarketplaceDeps) {
  app.openapi(routes.transitionListingVersion, async (c) => {
    const { listing_id: listingId, version_id: versionId } = c.req.valid("param");
    const { event, reason, rule_set: ruleSet } = c.req.valid("json");
    const input = { listingId, versionId, event, reason, ruleSet };
    const view = await transitionListingVersion(marketplaceContextOf(c, deps), input);
    return c.json(toWireVersion(view, deps.questionnaires), 200);
  });
}
