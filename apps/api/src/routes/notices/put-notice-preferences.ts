import { routes } from "@sundial/contract";
import { putNoticePreferences } from "@sundial/lifecycle";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, personContextOf } from "../../call-context.ts";

export function registerPutNoticePreferences(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.putNoticePreferences, async (c) => {
    const { mails, isUsual } = await putNoticePreferences(personContextOf(c, deps), c.req.valid("json"));
    return c.json({ mails, is_usual: isUsual }, 200);
  });
}
