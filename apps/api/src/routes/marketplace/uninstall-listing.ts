import { routes } from "@sundial/contract";
import { uninstallListing } from "@sundial/marketplace";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireInstallation } from "./convert-shop.ts";

export function registerUninstallListing(app: ApiApp, deps: ContextDeps & Pick<Deps, "keyAuthentication">) {
  app.openapi(routes.uninstallListing, async (c) => {
    const ctx = contextOf(c, deps);
    const installation = await uninstallListing(ctx, { installationId: c.req.valid("param").installation_id });
    // As in revokeApiKey: whoever has this answer must find every key of it dead.
    deps.keyAuthentication.cache.forget(ctx.organization.id);
    return c.json(toWireInstallation(installation), 200);
  });
}
