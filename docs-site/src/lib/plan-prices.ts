import type { Plan, PlanPrice } from "@sundial/sdk";

/** The classes of tokens in the order of a price list. */
const classOrder = ["input", "cached_input", "output", "embedding"];

/** The prices of a plan that hold at an instant. */
export function pricesAt(plan: Plan, nowMs: number): PlanPrice[] {
  return plan.prices.filter(
    ({ effective_from: from, effective_until: until }) =>
      Date.parse(from) <= nowMs && (until === null || nowMs < Date.parse(until)),
  );
}

/** The next price of the same model and class, where one is known already. */
export function nextPrice(plan: Plan, price: PlanPrice): PlanPrice | undefined {
  return plan.prices.find(
    ({ model, token_class: tokenClass, effective_from: from }) =>
      model === price.model && tokenClass === price.token_class && from === price.effective_until,
  );
}

export interface PriceRow {
  readonly model: string;
  readonly tokenClass: string;
  /** In the order of the plans; undefined where a plan does not have it. */
  readonly prices: readonly (PlanPrice | undefined)[];
}

/** What every plan asks for each class of each model now, a model's classes together. */
export function toPriceRows(plans: readonly Plan[], nowMs: number): PriceRow[] {
  const byPlan = plans.map((plan) => pricesAt(plan, nowMs));
  const models = [...new Set(byPlan.flatMap((prices) => prices.map(({ model }) => model)))].sort();
  const classes = [...new Set(byPlan.flatMap((prices) => prices.map(({ token_class: tokenClass }) => tokenClass)))];
  classes.sort((a, b) => classOrder.indexOf(a) - classOrder.indexOf(b));
  const rows = models.flatMap((model) =>
    classes.map((tokenClass) => ({
      model,
      tokenClass,
      prices: byPlan.map((prices) => prices.find((price) => price.model === model && price.token_class === tokenClass)),
    })),
  );
  return rows.filter(({ prices }) => prices.some((price) => price !== undefined));
}
