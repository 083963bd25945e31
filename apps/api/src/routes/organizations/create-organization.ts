import { createOrganization } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, personContextOf } from "../../call-context.ts";
import { toWireOwnOrganization } from "./convert.ts";

export function registerCreateOrganization(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.createOrganization, async (c) => {
    const organization = await createOrganization(personContextOf(c, deps), { name: c.req.valid("json").name });
    return c.json(toWireOwnOrganization({ ...organization, role: "owner" }, deps.clock), 201);
  });
}
