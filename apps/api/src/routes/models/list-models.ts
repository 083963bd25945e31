import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { toWireModel } from "./convert.ts";

export function registerListModels(app: ApiApp, { catalogue }: Pick<Deps, "catalogue">) {
  app.openapi(routes.listModels, (c) =>
    c.json({ object: "list" as const, data: catalogue.list().map(toWireModel) }, 200),
  );
}
