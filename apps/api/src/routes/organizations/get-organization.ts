import { getOrganization } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireOrganization } from "./convert.ts";

export function registerGetOrganization(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.getOrganization, async (c) =>
    c.json(toWireOrganization(await getOrganization(contextOf(c, deps)), deps.clock), 200),
  );
}
