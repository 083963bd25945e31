import { routes } from "@sundial/contract";
import { dismissReports } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { contextOf } from "../../../call-context.ts";
import type { MarketplaceDeps } from "../marketplace-context-of.ts";
import { toWireReview } from "./convert.ts";

export function registerDismissReports(app: ApiApp, deps: MarketplaceDeps) {
  app.openapi(routes.dismissReports, async (c) => {
    const { report_ids: reportIds, reason } = c.req.valid("json");
    const input = { versionId: c.req.valid("param").version_id, reportIds, reason };
    return c.json(toWireReview(await dismissReports(contextOf(c, deps), input), deps), 200);
  });
}
