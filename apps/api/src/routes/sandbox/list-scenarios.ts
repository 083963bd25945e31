import { routes } from "@sundial/contract";
import { scenarios } from "@sundial/sandbox";
import type { ApiApp } from "../../api-app.ts";
import { letCache } from "../versions/let-cache.ts";
import { toWireScenario } from "./convert.ts";

export function registerListScenarios(app: ApiApp) {
  app.openapi(routes.listScenarios, (c) => {
    letCache(c);
    return c.json({ data: scenarios.map(toWireScenario) }, 200);
  });
}
