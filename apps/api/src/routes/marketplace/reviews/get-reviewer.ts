import { routes } from "@sundial/contract";
import { getReviewer } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { type ContextDeps, contextOf } from "../../../call-context.ts";
import { toWireReportedListing } from "./convert.ts";

export function registerGetReviewer(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.getReviewer, async (c) => {
    const { roles, reported, ...queue } = await getReviewer(contextOf(c, deps));
    return c.json({ roles: [...roles], ...queue, reported: reported.map(toWireReportedListing) }, 200);
  });
}
