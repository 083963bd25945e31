import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { toWireModel } from "./convert.ts";

export function registerGetModel(app: ApiApp, { catalogue }: Pick<Deps, "catalogue">) {
  app.openapi(routes.getModel, (c) => c.json(toWireModel(catalogue.require(c.req.valid("param").model)), 200));
}
