import { routes } from "@sundial/contract";
import { reportListing } from "@sundial/marketplace";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";

export function registerReportListing(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.reportListing, async (c) => {
    const { reason, text } = c.req.valid("json");
    const input = { listingId: c.req.valid("param").listing_id, reason, text };
    const report = await reportListing(contextOf(c, deps), input);
    const { id, listingId: listing_id, createdAt } = report;
    return c.json({ id, listing_id, reason: report.reason, created_at: createdAt.toISOString() }, 201);
  });
}
