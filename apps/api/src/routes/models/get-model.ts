import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { requireListed, type UsableDeps } from "../../require-usable.ts";
import { letCache } from "../versions/let-cache.ts";
import { toWireModel } from "./convert.ts";

export function registerGetModel(app: ApiApp, deps: UsableDeps) {
  app.openapi(routes.getModel, (c) => {
    const model = requireListed(c, deps, deps.catalogue.require(c.req.valid("param").model));
    const now = c.get("asOf") ?? deps.clock.now();
    letCache(c);
    return c.json(toWireModel(model, { catalogue: deps.catalogue, now, portalUrl: deps.env.PORTAL_URL }), 200);
  });
}
