import { updateOrganization } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireOrganization } from "./convert.ts";

export function registerUpdateOrganization(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.updateOrganization, async (c) => {
    const organization = await updateOrganization(contextOf(c, deps), c.req.valid("json"));
    return c.json(toWireOrganization(organization), 200);
  });
}
