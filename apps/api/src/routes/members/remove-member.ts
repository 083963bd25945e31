import { removeMember } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";

export function registerRemoveMember(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.removeMember, async (c) => {
    await removeMember(contextOf(c, deps), { memberId: c.req.valid("param").member_id });
    return c.body(null, 204);
  });
}
