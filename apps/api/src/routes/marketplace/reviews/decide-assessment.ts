import { routes } from "@sundial/contract";
import { decideAssessment } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { contextOf } from "../../../call-context.ts";
import { toWireVersion } from "../listings/convert.ts";
import type { MarketplaceDeps } from "../marketplace-context-of.ts";

export function registerDecideAssessment(app: ApiApp, deps: MarketplaceDeps) {
  const { questionnaires } = deps;
  app.openapi(routes.decideAssessment, async (c) => {
    const { version_id: versionId, assessment_kind: kind } = c.req.valid("param");
    const { outcome, notes, mitigations = [] } = c.req.valid("json");
    const input = { versionId, kind, outcome, notes, mitigations };
    const view = await decideAssessment(contextOf(c, deps), input, (one) => questionnaires[one]);
    return c.json(toWireVersion(view, questionnaires), 200);
  });
}
