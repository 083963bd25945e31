import { listMembers } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { toWireMember } from "./convert.ts";

export function registerListMembers(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listMembers, async (c) => {
    const page = await listMembers(contextOf(c, deps), fromWirePage(c.req.valid("query")));
    return c.json(toWirePage(page, toWireMember), 200);
  });
}
