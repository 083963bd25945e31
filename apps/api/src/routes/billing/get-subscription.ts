import { getSubscription } from "@sundial/billing";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireSubscription } from "./convert.ts";

export function registerGetSubscription(app: ApiApp, deps: ContextDeps & Pick<Deps, "plans" | "payments">) {
  app.openapi(routes.getSubscription, async (c) => {
    const ctx = contextOf(c, deps);
    const subscription = await getSubscription(ctx, deps.plans);
    const collection = await deps.payments.findCollection(ctx.db, subscription.organizationId);
    return c.json(toWireSubscription(subscription, collection), 200);
  });
}
