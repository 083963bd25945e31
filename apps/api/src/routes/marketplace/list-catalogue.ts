import { routes } from "@sundial/contract";
import { listCatalogue } from "@sundial/marketplace";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { answerTagged } from "../errors/answer-tagged.ts";
import { letCache } from "../versions/let-cache.ts";
import { toWireListing } from "./convert-shop.ts";

export function registerListCatalogue(app: ApiApp, deps: Pick<Deps, "database" | "env">) {
  app.openapi(routes.listCatalogue, async (c) => {
    const { query, kind, category, ...page } = c.req.valid("query");
    const found = await listCatalogue(deps.database.db, { query, kind, category, ...fromWirePage(page) });
    letCache(c);
    return answerTagged(
      c,
      toWirePage(found, (one) => toWireListing(one, deps.env.API_URL)),
    );
  });
}
