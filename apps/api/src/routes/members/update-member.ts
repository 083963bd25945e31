import { updateMember } from "@sundial/accounts";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireMember } from "./convert.ts";

export function registerUpdateMember(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.updateMember, async (c) => {
    const input = { memberId: c.req.valid("param").member_id, role: c.req.valid("json").role };
    return c.json(toWireMember(await updateMember(contextOf(c, deps), input)), 200);
  });
}
