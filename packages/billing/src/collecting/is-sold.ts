import type { Plan } from "../plans/types.ts";

/** Whether a subscription of the plan is kept at the collector: one that costs nothing in advance has nothing to charge by the month. */
export function isSold(plan: Plan | undefined): boolean {
  return plan !== undefined && plan.basePerMonth > 0n;
}
