import { routes } from "@sundial/contract";
import { putAssessmentAnswers } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { contextOf } from "../../../call-context.ts";
import type { MarketplaceDeps } from "../marketplace-context-of.ts";
import { toWireVersion } from "./convert.ts";

export function registerPutAssessmentAnswers(app: ApiApp, deps: MarketplaceDeps) {
  const { questionnaires } = deps;
  app.openapi(routes.putAssessmentAnswers, async (c) => {
    const { listing_id: listingId, version_id: versionId, assessment_kind: kind } = c.req.valid("param");
    const { answers, evidence_asset_ids: evidenceIds = [] } = c.req.valid("json");
    const said = answers.map(({ question_id: questionId, answer }) => ({ questionId, answer }));
    const input = { listingId, versionId, kind, answers: said, evidenceIds };
    const view = await putAssessmentAnswers(contextOf(c, deps), input, (one) => questionnaires[one]);
    return c.json(toWireVersion(view, questionnaires), 200);
  });
}
