import { billingErrors } from "../errors.ts";
import type { Plan } from "../plans/types.ts";

/** Throws `plan_needs_agreement` when the plan to leave or to move to is agreed on with sales. */
export function assertSelfService(plans: ReadonlyMap<string, Plan>, from: string, to: Plan): void {
  const agreed = [plans.get(from), to].find((plan) => plan?.isSelfService === false);
  if (agreed) throw billingErrors.plan_needs_agreement({ plan: agreed.name }, { param: "plan" });
}
