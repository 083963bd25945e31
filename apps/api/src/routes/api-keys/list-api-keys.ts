import { routes } from "@sundial/contract";
import { listKeys } from "@sundial/keys";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { toWireKey } from "./convert.ts";

export function registerListApiKeys(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listApiKeys, async (c) => {
    const page = await listKeys(contextOf(c, deps), fromWirePage(c.req.valid("query")));
    return c.json(
      toWirePage(page, (key) => toWireKey(key, deps.clock)),
      200,
    );
  });
}
