import { routes } from "@sundial/contract";
import { listReviews } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { type ContextDeps, contextOf } from "../../../call-context.ts";
import { fromWirePage, toWirePage } from "../../../page-input.ts";
import { toWireReviewItem } from "./convert.ts";

export function registerListReviews(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listReviews, async (c) => {
    const page = await listReviews(contextOf(c, deps), fromWirePage(c.req.valid("query")));
    return c.json(toWirePage(page, toWireReviewItem), 200);
  });
}
