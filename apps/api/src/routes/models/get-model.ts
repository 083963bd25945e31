import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { requireUsable } from "../../require-usable.ts";
import { toWireModel } from "./convert.ts";

export function registerGetModel(app: ApiApp, deps: Pick<Deps, "catalogue" | "clock" | "env">) {
  app.openapi(routes.getModel, (c) => {
    const model = requireUsable(c, deps, deps.catalogue.require(c.req.valid("param").model));
    return c.json(toWireModel(model), 200);
  });
}
