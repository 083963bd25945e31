import { listMyInvitations } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, personContextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { toWireReceivedInvitation } from "./convert.ts";

export function registerListMyInvitations(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listMyInvitations, async (c) => {
    const page = await listMyInvitations(personContextOf(c, deps), fromWirePage(c.req.valid("query")));
    return c.json(toWirePage(page, toWireReceivedInvitation), 200);
  });
}
