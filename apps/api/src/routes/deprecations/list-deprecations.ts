import { routes } from "@sundial/contract";
import { listDeprecations, listOwnUses, type UsedDeprecation } from "@sundial/lifecycle";
import type { Context } from "hono";
import type { ApiApp, ApiEnv } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { requireOrganization } from "../../require-organization.ts";
import { letCache } from "../versions/let-cache.ts";
import { toWireDeprecation } from "./convert.ts";

type ListDeps = ContextDeps & Pick<Deps, "env" | "catalogue" | "deprecations">;

export function registerListDeprecations(app: ApiApp, deps: ListDeps) {
  app.openapi(routes.listDeprecations, async (c) => {
    letCache(c);
    const now = c.get("asOf") ?? deps.clock.now();
    const told = listDeprecations(deps.deprecations, now);
    const view = { portalUrl: deps.env.PORTAL_URL, now, catalogue: deps.catalogue };
    if (c.req.valid("query").mine !== true)
      return c.json({ data: told.map((one) => toWireDeprecation(one, null, view)) }, 200);
    const own = await usesOf(c, deps);
    const data = told.flatMap((one) => {
      const used = own.find(({ deprecation }) => deprecation === one.deprecation);
      return used ? [toWireDeprecation(one, used.uses, view)] : [];
    });
    return c.json({ data }, 200);
  });
}

/** Only these need to know who asks. Throws `missing_credential`, `organization_required`, `insufficient_scope`. */
function usesOf(c: Context<ApiEnv>, deps: ListDeps): Promise<UsedDeprecation[]> {
  requireOrganization(c);
  return listOwnUses({ ...contextOf(c, deps), catalogue: deps.catalogue }, deps.deprecations);
}
