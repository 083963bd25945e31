import { createInvitation } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireInvitation } from "./convert.ts";

export function registerCreateInvitation(app: ApiApp, deps: ContextDeps & Pick<Deps, "seats">) {
  app.openapi(routes.createInvitation, async (c) => {
    const invitation = await createInvitation(contextOf(c, deps), c.req.valid("json"), deps.seats);
    return c.json(toWireInvitation(invitation), 201);
  });
}
