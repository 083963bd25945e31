import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { requireListed, type UsableDeps } from "../../require-usable.ts";
import { toWireModel } from "./convert.ts";

export function registerGetModel(app: ApiApp, deps: UsableDeps) {
  app.openapi(routes.getModel, (c) => {
    const model = requireListed(c, deps, deps.catalogue.require(c.req.valid("param").model));
    return c.json(toWireModel(model), 200);
  });
}
