import { routes } from "@sundial/contract";
import type { Db } from "@sundial/db";
import { resetSandbox } from "@sundial/usage";
import { newestVersion } from "@sundial/versions";
import { deleteAllEndpoints } from "@sundial/webhooks";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireSandboxReset } from "./convert.ts";

export function registerResetSandbox(app: ApiApp, deps: ContextDeps & Pick<Deps, "catalogue">) {
  app.openapi(routes.resetSandbox, async (c) => {
    const { revoke_api_keys: revokeKeys = false, sample_usage } = c.req.valid("json");
    const sample = sample_usage ? { models: deps.catalogue.list(), version: newestVersion.date } : null;
    const ctx = contextOf(c, deps);
    const deleteWebhookEndpoints = (tx: Db) => deleteAllEndpoints(tx, ctx);
    const reset = await resetSandbox(ctx, { revokeKeys, sample, deleteWebhookEndpoints });
    return c.json(toWireSandboxReset(reset), 200);
  });
}
