import { rollBackVersionPin } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import { resolveVersion, stateOf } from "@sundial/versions";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireOrganization } from "./convert.ts";

export function registerRollbackVersionPin(app: ApiApp, deps: ContextDeps & Pick<Deps, "keyAuthentication">) {
  app.openapi(routes.rollbackVersionPin, async (c) => {
    // A pin that a newer server made is none that this one knows, but its calls are answered here too.
    const isAnswered = (version: string) => {
      const found = resolveVersion(version);
      return found.kind !== "resolved" || stateOf(found.version, deps.clock.now()) !== "sunset";
    };
    const organization = await rollBackVersionPin(contextOf(c, deps), { isAnswered });
    // As in updateOrganization.
    deps.keyAuthentication.cache.forget(organization.id);
    return c.json(toWireOrganization(organization, deps.clock), 200);
  });
}
