import { updateSubscription } from "@sundial/billing";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { assertChange } from "../../assert-change.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireSubscription } from "./convert.ts";

type UpdateSubscriptionDeps = ContextDeps & Pick<Deps, "plans" | "payments" | "keyAuthentication">;

export function registerUpdateSubscription(app: ApiApp, deps: UpdateSubscriptionDeps) {
  app.openapi(routes.updateSubscription, async (c) => {
    const { plan, seats } = assertChange(c.req.valid("json"));
    const ctx = contextOf(c, deps);
    const subscription = await updateSubscription(ctx, { plan, seats }, { ...deps.payments, plans: deps.plans });
    // The notification reaches this process a moment later, but the call after this answer must have the new limits.
    deps.keyAuthentication.cache.forget(subscription.organizationId);
    const collection = await deps.payments.findCollection(ctx.db, subscription.organizationId);
    return c.json(toWireSubscription(subscription, collection), 200);
  });
}
