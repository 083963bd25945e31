import { openBillingPortal } from "@sundial/billing";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";

export function registerCreateBillingPortalSession(app: ApiApp, deps: ContextDeps & Pick<Deps, "collector" | "env">) {
  app.openapi(routes.createBillingPortalSession, async (c) => {
    const { collector, env } = deps;
    return c.json(await openBillingPortal(contextOf(c, deps), { collector, portalUrl: env.PORTAL_URL }), 200);
  });
}
