import { requirePlan } from "../plans/require-plan.ts";
import type { Plan } from "../plans/types.ts";
import { nextMinute } from "./lookup.ts";
import type { Subscription } from "./types.ts";

export interface PlanChange {
  /** `now` begins at the next full minute, `later` with the next month, `take_back` removes what lies ahead. */
  readonly kind: "now" | "later" | "take_back" | "none";
  readonly plan: Plan;
  readonly seats: number;
  readonly effectiveAt: Date;
}

export interface ChangeQuestion {
  readonly subscription: Subscription;
  readonly plans: ReadonlyMap<string, Plan>;
  readonly at: Date;
}

/** What becomes of a wish for another plan or number of seats, without doing it. Throws `unknown_plan`. */
export function decideChange(
  { subscription, plans, at }: ChangeQuestion,
  wish: { readonly plan?: string | undefined; readonly seats?: number | undefined },
): PlanChange {
  const current = requirePlan(plans, subscription.plan);
  const plan = wish.plan === undefined ? current : requirePlan(plans, wish.plan);
  const seats = wish.seats ?? usualSeats(subscription, current, plan);
  const soon = nextMinute(at);
  if (plan.id === current.id && seats === subscription.seats) {
    return { kind: subscription.scheduled ? "take_back" : "none", plan, seats, effectiveAt: at };
  }
  const isLarger = plan.id === current.id ? seats > subscription.seats : plan.basePerMonth >= current.basePerMonth;
  // Nothing is left of the month to charge in proportion.
  const isNow = isLarger && soon < subscription.periodEnd;
  return { kind: isNow ? "now" : "later", plan, seats, effectiveAt: isNow ? soon : subscription.periodEnd };
}

/** Those of the new plan, or as many as are paid for if that is more and the plan sells them. */
function usualSeats(subscription: Subscription, current: Plan, plan: Plan): number {
  if (plan.id === current.id) return subscription.seats;
  if (plan.seats.pricePerMonth === null) return plan.seats.included;
  return subscription.seats > current.seats.included
    ? Math.max(subscription.seats, plan.seats.included)
    : plan.seats.included;
}
