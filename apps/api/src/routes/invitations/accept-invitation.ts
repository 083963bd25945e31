import { acceptInvitation } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, personContextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireOwnOrganization } from "../organizations/convert.ts";

export function registerAcceptInvitation(app: ApiApp, deps: ContextDeps & Pick<Deps, "seats">) {
  app.openapi(routes.acceptInvitation, async (c) => {
    const input = { invitationId: c.req.valid("param").invitation_id };
    const { organization } = await acceptInvitation(personContextOf(c, deps), input, deps.seats);
    return c.json(toWireOwnOrganization(organization, deps.clock), 200);
  });
}
