import { createCheckout } from "@sundial/billing";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";

type CheckoutDeps = ContextDeps & Pick<Deps, "plans" | "priceBook" | "collector" | "env">;

export function registerCreateCheckoutSession(app: ApiApp, deps: CheckoutDeps) {
  app.openapi(routes.createCheckoutSession, async (c) => {
    const { plans, priceBook: prices, collector, env } = deps;
    const { plan, seats } = c.req.valid("json");
    const from = { plans, prices, collector, portalUrl: env.PORTAL_URL };
    const { url, expiresAt } = await createCheckout(contextOf(c, deps), { plan, seats }, from);
    return c.json({ url, expires_at: expiresAt.toISOString() }, 200);
  });
}
