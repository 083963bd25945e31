import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { letCache } from "../versions/let-cache.ts";
import { toWirePlan } from "./convert.ts";

export function registerListPlans(app: ApiApp, { plans, priceBook }: Pick<Deps, "plans" | "priceBook">) {
  const data = [...plans.values()].map((plan) => toWirePlan(plan, priceBook));
  app.openapi(routes.listPlans, (c) => {
    letCache(c);
    return c.json({ data }, 200);
  });
}
