import { routes } from "@sundial/contract";
import { isRetired } from "@sundial/models";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { letCache } from "../versions/let-cache.ts";
import { toWireModel } from "./convert.ts";

export function registerListModels(app: ApiApp, { catalogue, clock, env }: Pick<Deps, "catalogue" | "clock" | "env">) {
  app.openapi(routes.listModels, (c) => {
    const view = { catalogue, now: c.get("asOf") ?? clock.now(), portalUrl: env.PORTAL_URL };
    const withRetired = c.req.valid("query").include_retired === "true";
    const models = catalogue.list().filter((model) => withRetired || !isRetired(model, view.now));
    letCache(c);
    return c.json({ object: "list" as const, data: models.map((model) => toWireModel(model, view)) }, 200);
  });
}
