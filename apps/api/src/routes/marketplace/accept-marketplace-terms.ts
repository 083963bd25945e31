import { routes } from "@sundial/contract";
import { acceptTerms } from "@sundial/marketplace";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireTerms } from "./convert-shop.ts";

export function registerAcceptMarketplaceTerms(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.acceptMarketplaceTerms, async (c) => {
    const terms = await acceptTerms(contextOf(c, deps), { version: c.req.valid("param").terms_version });
    return c.json(toWireTerms(terms), 200);
  });
}
