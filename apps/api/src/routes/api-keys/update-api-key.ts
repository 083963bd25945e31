import { routes } from "@sundial/contract";
import { updateKey } from "@sundial/keys";
import type { ApiApp } from "../../api-app.ts";
import { assertChange } from "../../assert-change.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { readVersionPin } from "../versions/read-version-pin.ts";
import { toWireKey } from "./convert.ts";

export function registerUpdateApiKey(app: ApiApp, deps: ContextDeps & Pick<Deps, "keyAuthentication">) {
  app.openapi(routes.updateApiKey, async (c) => {
    const { name, version_pin } = assertChange(c.req.valid("json"));
    const versionPin = version_pin && readVersionPin(version_pin, deps.clock);
    const input = { keyId: c.req.valid("param").key_id, name, versionPin };
    const key = await updateKey(contextOf(c, deps), input);
    // As in updateOrganization.
    deps.keyAuthentication.cache.forget(key.id);
    return c.json(toWireKey(key, deps.clock), 200);
  });
}
