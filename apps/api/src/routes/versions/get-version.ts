import { routes } from "@sundial/contract";
import { versions } from "@sundial/versions";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { edgeErrors } from "../../errors.ts";
import { toWireVersion } from "./convert.ts";
import { letCache } from "./let-cache.ts";

export function registerGetVersion(app: ApiApp, { env, clock }: Pick<Deps, "env" | "clock">) {
  app.openapi(routes.getVersion, (c) => {
    const { date } = c.req.valid("param");
    const record = versions.find((one) => one.date === date);
    if (!record) {
      const dates = versions.map((one) => one.date).join(", ");
      throw edgeErrors.version_not_found({ date: date.slice(0, 40), dates }, { param: "date" });
    }
    letCache(c);
    return c.json(toWireVersion(record, { portalUrl: env.PORTAL_URL, now: c.get("asOf") ?? clock.now() }), 200);
  });
}
