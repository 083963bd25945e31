import { routes } from "@sundial/contract";
import { listTerms } from "@sundial/marketplace";
import type { ApiApp, ApiEnv } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { answerTagged } from "../errors/answer-tagged.ts";
import { letCache } from "../versions/let-cache.ts";
import { toWireTerms } from "./convert-shop.ts";

export function registerListMarketplaceTerms(app: ApiApp, deps: Pick<Deps, "database" | "clock">) {
  app.openapi(routes.listMarketplaceTerms, async (c) => {
    const caller: ApiEnv["Variables"]["caller"] | undefined = c.get("caller");
    const asked = { organizationId: caller?.organizationId ?? null, at: c.get("asOf") ?? deps.clock.now() };
    const terms = await listTerms(deps.database.db, asked);
    letCache(c);
    return answerTagged(c, { data: terms.map(toWireTerms) });
  });
}
