import { routes } from "@sundial/contract";
import { requestCheckRun } from "@sundial/marketplace";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireCheckRun } from "./to-wire-check-run.ts";

export function registerCreateCheckRun(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.createCheckRun, async (c) => {
    const { listing_id: listingId, version_id: versionId } = c.req.valid("param");
    return c.json(toWireCheckRun(await requestCheckRun(contextOf(c, deps), { listingId, versionId })), 202);
  });
}
