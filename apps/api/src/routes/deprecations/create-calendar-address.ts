import { routes } from "@sundial/contract";
import { createCalendarAddress } from "@sundial/lifecycle";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { ownCalendarPath } from "../../deprecation-calendar.ts";
import type { Deps } from "../../deps.ts";

export function registerCreateCalendarAddress(app: ApiApp, deps: ContextDeps & Pick<Deps, "env">) {
  app.openapi(routes.createCalendarAddress, async (c) => {
    const { token, createdBy, createdAt } = await createCalendarAddress(contextOf(c, deps));
    const url = `${deps.env.API_URL}${ownCalendarPath(token)}`;
    return c.json({ url, created_by: createdBy, created_at: createdAt.toISOString() }, 201);
  });
}
