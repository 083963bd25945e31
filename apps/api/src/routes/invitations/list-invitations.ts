import { listInvitations } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { toWireInvitation } from "./convert.ts";

export function registerListInvitations(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listInvitations, async (c) => {
    const page = await listInvitations(contextOf(c, deps), fromWirePage(c.req.valid("query")));
    return c.json(toWirePage(page, toWireInvitation), 200);
  });
}
