import { listAuditEvents } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { readInstant } from "../../read-instant.ts";
import { toWireAuditEvent } from "./convert.ts";

export function registerListAuditEvents(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listAuditEvents, async (c) => {
    const { actor_id, action, target_id, start, end, ...page } = c.req.valid("query");
    const result = await listAuditEvents(contextOf(c, deps), {
      ...fromWirePage(page),
      actorId: actor_id,
      action,
      targetId: target_id,
      start: readInstant(start),
      end: readInstant(end),
    });
    return c.json(toWirePage(result, toWireAuditEvent), 200);
  });
}
