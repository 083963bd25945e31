import { routes } from "@sundial/contract";
import { listNotices } from "@sundial/lifecycle";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { toWireNotice } from "./convert.ts";

export function registerListNotices(app: ApiApp, deps: ContextDeps & Pick<Deps, "env" | "deprecations">) {
  app.openapi(routes.listNotices, async (c) => {
    const page = await listNotices(contextOf(c, deps), fromWirePage(c.req.valid("query")));
    const view = { portalUrl: deps.env.PORTAL_URL, deprecations: deps.deprecations };
    return c.json(
      toWirePage(page, (notice) => toWireNotice(notice, view)),
      200,
    );
  });
}
