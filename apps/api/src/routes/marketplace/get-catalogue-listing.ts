import { routes } from "@sundial/contract";
import { getCatalogueListing } from "@sundial/marketplace";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { answerTagged } from "../errors/answer-tagged.ts";
import { letCache } from "../versions/let-cache.ts";
import { toWireListingDetails } from "./convert-shop.ts";

export function registerGetCatalogueListing(app: ApiApp, deps: Pick<Deps, "database" | "env">) {
  app.openapi(routes.getCatalogueListing, async (c) => {
    const details = await getCatalogueListing(deps.database.db, c.req.valid("param").listing_id);
    letCache(c);
    return answerTagged(c, toWireListingDetails(details, deps.env.API_URL));
  });
}
