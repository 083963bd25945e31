import { routes } from "@sundial/contract";
import { versions } from "@sundial/versions";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { toWireVersion } from "./convert.ts";
import { letCache } from "./let-cache.ts";

export function registerListVersions(app: ApiApp, { env, clock }: Pick<Deps, "env" | "clock">) {
  app.openapi(routes.listVersions, (c) => {
    letCache(c);
    const view = { portalUrl: env.PORTAL_URL, now: c.get("asOf") ?? clock.now() };
    return c.json({ data: versions.toReversed().map((record) => toWireVersion(record, view)) }, 200);
  });
}
