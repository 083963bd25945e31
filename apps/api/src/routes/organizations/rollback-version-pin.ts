import { rollBackVersionPin } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import { stateOf, versionOf } from "@sundial/versions";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireOrganization } from "./convert.ts";

export function registerRollbackVersionPin(app: ApiApp, deps: ContextDeps & Pick<Deps, "keyAuthentication">) {
  app.openapi(routes.rollbackVersionPin, async (c) => {
    const isAnswered = (version: string) => stateOf(versionOf(version), deps.clock.now()) !== "sunset";
    const organization = await rollBackVersionPin(contextOf(c, deps), { isAnswered });
    // As in updateOrganization.
    deps.keyAuthentication.cache.forget(organization.id);
    return c.json(toWireOrganization(organization, deps.clock), 200);
  });
}
