import { getSubscription } from "@sundial/billing";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireSubscription } from "./convert.ts";

export function registerGetSubscription(app: ApiApp, deps: ContextDeps & Pick<Deps, "plans" | "payments">) {
  app.openapi(routes.getSubscription, async (c) => {
    const subscription = await getSubscription(contextOf(c, deps), deps.plans);
    return c.json(toWireSubscription(subscription, deps.payments.collector), 200);
  });
}
