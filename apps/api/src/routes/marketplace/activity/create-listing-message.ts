import { routes } from "@sundial/contract";
import { createListingMessage } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import { type ContextDeps, personContextOf } from "../../../call-context.ts";
import { toWireActivity } from "./convert.ts";

export function registerCreateListingMessage(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.createListingMessage, async (c) => {
    const { version_id: versionId, text } = c.req.valid("json");
    const input = { listingId: c.req.valid("param").listing_id, versionId, text };
    return c.json(toWireActivity(await createListingMessage(personContextOf(c, deps), input)), 201);
  });
}
