import { listOrganizations } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, personContextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { toWireOwnOrganization } from "./convert.ts";

export function registerListOrganizations(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listOrganizations, async (c) => {
    const page = await listOrganizations(personContextOf(c, deps), fromWirePage(c.req.valid("query")));
    return c.json(
      toWirePage(page, (organization) => toWireOwnOrganization(organization, deps.clock)),
      200,
    );
  });
}
