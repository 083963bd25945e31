import { routes } from "@sundial/contract";
import { getNoticePreferences } from "@sundial/lifecycle";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, personContextOf } from "../../call-context.ts";

export function registerGetNoticePreferences(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.getNoticePreferences, async (c) => {
    const { mails, isUsual } = await getNoticePreferences(personContextOf(c, deps));
    return c.json({ mails, is_usual: isUsual }, 200);
  });
}
