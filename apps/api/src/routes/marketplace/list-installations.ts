import { routes } from "@sundial/contract";
import { listInstallations } from "@sundial/marketplace";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { toWireInstallation } from "./convert-shop.ts";

export function registerListInstallations(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listInstallations, async (c) => {
    const page = await listInstallations(contextOf(c, deps), fromWirePage(c.req.valid("query")));
    return c.json(toWirePage(page, toWireInstallation), 200);
  });
}
