import type { WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { changeSubscription } from "./change-subscription.ts";
import type { Subscription } from "./types.ts";
import type { SubscriptionDeps } from "./update-subscription.ts";

export interface SetPlanInput {
  readonly plan: string;
  readonly seats?: number | undefined;
}

/** Moves the organization to any plan, also one that is agreed on. For the operator only: no role and no key has the scope. */
export async function setPlan(
  ctx: WriteContext,
  input: SetPlanInput,
  deps: Pick<SubscriptionDeps, "plans" | "collector">,
): Promise<Subscription> {
  requireScope(ctx, "plans.write");
  return changeSubscription(ctx, input, { ...deps, assertAllowed: () => undefined });
}
