import { routes } from "@sundial/contract";
import { listEvents, toWireEvent } from "@sundial/webhooks";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { readInstant } from "../../read-instant.ts";

export function registerListEvents(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listEvents, async (c) => {
    const { type, since, ...page } = c.req.valid("query");
    const input = { ...fromWirePage(page), type, since: readInstant(since) };
    return c.json(toWirePage(await listEvents(contextOf(c, deps), input), toWireEvent), 200);
  });
}
