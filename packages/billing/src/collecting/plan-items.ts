import { planPriceKeys } from "../catalogue/plan-catalogue.ts";
import type { PricedItem } from "../collector.ts";
import type { Plan } from "../plans/types.ts";
import type { PriceBook } from "../pricing/types.ts";

export interface PlanItemsInput {
  /** Of the month that is charged next. */
  readonly advance: { readonly plan: Plan; readonly seats: number };
  /** Whose prices hold for usage. */
  readonly usage: Plan;
  readonly at: Date;
}

/** What the collector's subscription is made of: base and seats first, then what is by usage. */
export function planItems({ advance, usage, at }: PlanItemsInput, prices: PriceBook): readonly PricedItem[] {
  const { base, seat } = keysOf(advance.plan, prices, at);
  const further = Math.max(0, advance.seats - advance.plan.seats.included);
  return [
    ...(base === null ? [] : [{ key: base, quantity: 1 }]),
    ...(seat === null || further === 0 ? [] : [{ key: seat, quantity: further }]),
    ...keysOf(usage, prices, at).usage.map((key) => ({ key })),
  ];
}

function keysOf(plan: Plan, prices: PriceBook, at: Date) {
  return planPriceKeys({ ...plan, seatPerMonth: plan.seats.pricePerMonth }, prices, at);
}
