import { routes } from "@sundial/contract";
import { getRequest } from "@sundial/usage";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireRequest } from "./convert.ts";

export function registerGetRequest(app: ApiApp, deps: ContextDeps & Pick<Deps, "catalogue">) {
  app.openapi(routes.getRequest, async (c) => {
    const record = await getRequest(contextOf(c, deps), c.req.valid("param").request_id);
    return c.json(toWireRequest(record, deps.catalogue), 200);
  });
}
