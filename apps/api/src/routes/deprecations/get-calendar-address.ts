import { routes } from "@sundial/contract";
import { getCalendarAddress } from "@sundial/lifecycle";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";

export function registerGetCalendarAddress(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.getCalendarAddress, async (c) => {
    const address = await getCalendarAddress(contextOf(c, deps));
    const created = { created_by: address?.createdBy ?? null, created_at: address?.createdAt.toISOString() ?? null };
    return c.json({ url: null, ...created }, 200);
  });
}
