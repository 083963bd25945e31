import { updateOrganization } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { assertChange } from "../../assert-change.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { readVersionPin } from "../versions/read-version-pin.ts";
import { toWireOrganization } from "./convert.ts";

export function registerUpdateOrganization(app: ApiApp, deps: ContextDeps & Pick<Deps, "keyAuthentication">) {
  app.openapi(routes.updateOrganization, async (c) => {
    const { name, version_pin } = assertChange(c.req.valid("json"));
    const versionPin = version_pin === undefined ? undefined : readVersionPin(version_pin, deps.clock);
    const organization = await updateOrganization(contextOf(c, deps), { name, versionPin });
    // The notification reaches this process a moment later, but the call after this answer must be in the new version.
    deps.keyAuthentication.cache.forget(organization.id);
    return c.json(toWireOrganization(organization, deps.clock), 200);
  });
}
