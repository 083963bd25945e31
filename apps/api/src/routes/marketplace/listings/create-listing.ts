import { routes } from "@sundial/contract";
import { createListing } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { type ContextDeps, contextOf } from "../../../call-context.ts";
import { toWireListing } from "./convert.ts";

export function registerCreateListing(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.createListing, async (c) => {
    return c.json(toWireListing(await createListing(contextOf(c, deps), c.req.valid("json"))), 201);
  });
}
