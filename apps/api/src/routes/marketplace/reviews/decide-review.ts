import { routes } from "@sundial/contract";
import { decideReview } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { toWireVersion } from "../listings/convert.ts";
import { type MarketplaceDeps, marketplaceContextOf } from "../marketplace-context-of.ts";
import { fromWireFinding } from "./convert.ts";

export function registerDecideReview(app: ApiApp, deps: MarketplaceDeps) {
  app.openapi(routes.decideReview, async (c) => {
    const { event, reason, findings = [] } = c.req.valid("json");
    const input = {
      versionId: c.req.valid("param").version_id,
      event,
      reason,
      findings: findings.map(fromWireFinding),
    };
    return c.json(toWireVersion(await decideReview(marketplaceContextOf(c, deps), input), deps.questionnaires), 200);
  });
}
