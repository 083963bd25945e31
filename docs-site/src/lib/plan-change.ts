import type { Plan, Subscription } from "@sundial/sdk";
import { picodollarsOf } from "./exact-money.ts";

export interface PlanWish {
  readonly plan: Plan;
  readonly seats: number;
}

/**
 * When a change takes effect, as the contract of `updateSubscription` says: a larger plan and more people within a minute, a smaller one with the
 * next month. "none" for what is in force already.
 */
export function whenChanged(
  subscription: Subscription,
  current: Plan | undefined,
  { plan, seats }: PlanWish,
): "now" | "next month" | "none" {
  if (plan.id === subscription.plan) {
    if (seats === subscription.seats) return "none";
    return seats > subscription.seats ? "now" : "next month";
  }
  const base = (one: Plan | undefined) => (one?.base ? picodollarsOf(one.base) : 0n);
  return base(plan) >= base(current) ? "now" : "next month";
}

/** The number of seats that an address asks for; undefined leaves it to the plan. */
export function readSeats(text: string | null): number | undefined {
  const seats = Number(text);
  return text && Number.isInteger(seats) ? seats : undefined;
}
