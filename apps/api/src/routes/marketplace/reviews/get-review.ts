import { routes } from "@sundial/contract";
import { getReview } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { contextOf } from "../../../call-context.ts";
import type { MarketplaceDeps } from "../marketplace-context-of.ts";
import { toWireReview } from "./convert.ts";

export function registerGetReview(app: ApiApp, deps: MarketplaceDeps) {
  app.openapi(routes.getReview, async (c) => {
    const review = await getReview(contextOf(c, deps), c.req.valid("param").version_id);
    return c.json(toWireReview(review, deps), 200);
  });
}
