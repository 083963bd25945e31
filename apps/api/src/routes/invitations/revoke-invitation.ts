import { revokeInvitation } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";

export function registerRevokeInvitation(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.revokeInvitation, async (c) => {
    await revokeInvitation(contextOf(c, deps), { invitationId: c.req.valid("param").invitation_id });
    return c.body(null, 204);
  });
}
