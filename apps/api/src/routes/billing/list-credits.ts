import { listCredits } from "@sundial/billing";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { toWireCredit } from "./convert.ts";

export function registerListCredits(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listCredits, async (c) => {
    const page = await listCredits(contextOf(c, deps), fromWirePage(c.req.valid("query")));
    return c.json(toWirePage(page, toWireCredit), 200);
  });
}
