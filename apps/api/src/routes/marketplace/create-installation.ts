import { routes } from "@sundial/contract";
import { createInstallation } from "@sundial/marketplace";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireInstallation } from "./convert-shop.ts";

export function registerCreateInstallation(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.createInstallation, async (c) => {
    const { listing_id, scopes } = c.req.valid("json");
    const made = await createInstallation(contextOf(c, deps), { listingId: listing_id, scopes });
    return c.json({ installation: toWireInstallation(made.installation), secret: made.secret }, 201);
  });
}
