import { routes } from "@sundial/contract";
import { grantInstallationScopes } from "@sundial/marketplace";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireInstallation } from "./convert-shop.ts";

export function registerGrantInstallationScopes(app: ApiApp, deps: ContextDeps & Pick<Deps, "keyAuthentication">) {
  app.openapi(routes.grantInstallationScopes, async (c) => {
    const ctx = contextOf(c, deps);
    const input = { installationId: c.req.valid("param").installation_id, scopes: c.req.valid("json").scopes };
    const installation = await grantInstallationScopes(ctx, input);
    // As in uninstallListing.
    deps.keyAuthentication.cache.forget(ctx.organization.id);
    return c.json(toWireInstallation(installation), 200);
  });
}
