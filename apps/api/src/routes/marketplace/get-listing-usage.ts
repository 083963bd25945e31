import { readKeyCharges } from "@sundial/billing";
import { routes } from "@sundial/contract";
import { getListingUsage } from "@sundial/marketplace";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireListingUsage } from "./to-wire-listing-usage.ts";

export function registerGetListingUsage(app: ApiApp, deps: ContextDeps & Pick<Deps, "spendReaders">) {
  app.openapi(routes.getListingUsage, async (c) => {
    const ctx = contextOf(c, deps);
    const usage = await getListingUsage(ctx, c.req.valid("query"), {
      readCharges: (tx, question) => readKeyCharges(tx, deps.spendReaders, question),
    });
    const mayReadBilling = ctx.actor.kind === "system" || ctx.actor.scopes.has("billing.read");
    return c.json(toWireListingUsage(usage, { mayReadBilling }), 200);
  });
}
