import { routes } from "@sundial/contract";
import { isRetired } from "@sundial/models";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { toWireModel } from "./convert.ts";

export function registerListModels(app: ApiApp, { catalogue, clock }: Pick<Deps, "catalogue" | "clock">) {
  app.openapi(routes.listModels, (c) => {
    const now = c.get("asOf") ?? clock.now();
    const models = catalogue.list().filter((model) => !isRetired(model, now));
    return c.json({ object: "list" as const, data: models.map(toWireModel) }, 200);
  });
}
