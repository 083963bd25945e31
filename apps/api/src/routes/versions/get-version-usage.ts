import { routes } from "@sundial/contract";
import { getVersionUsage } from "@sundial/usage";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireUsedVersions } from "./convert.ts";

const days = 30;

export function registerGetVersionUsage(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.getVersionUsage, async (c) => {
    const end = deps.clock.now();
    const start = new Date(end.getTime() - days * 86_400_000);
    const uses = await getVersionUsage(contextOf(c, deps), { start, end });
    const usage = {
      start: start.toISOString(),
      end: end.toISOString(),
      mode: c.get("caller").mode,
      versions: toWireUsedVersions(uses),
    };
    return c.json(usage, 200);
  });
}
