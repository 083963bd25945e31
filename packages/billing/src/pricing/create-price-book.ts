import type { Catalogue } from "@sundial/models";
import type { Plan } from "../plans/types.ts";
import { listPriceSteps, type PriceStep } from "./list-price-steps.ts";
import { takePercent } from "./take-percent.ts";
import { tokenClassesOf } from "./token-classes.ts";
import type { PriceBook, PriceRow, TokenClass } from "./types.ts";

/**
 * Every price of every plan. Retired models keep theirs, so that past calls can be rated. Throws a RangeError when a percentage of a price is
 * no whole number of picodollars, which `checkPrices` finds with the file and field.
 */
export function createPriceBook(plans: Iterable<Plan>, catalogue: Catalogue): PriceBook {
  const byPlan = new Map<string, readonly PriceRow[]>();
  const byClass = new Map<string, readonly PriceRow[]>();
  for (const plan of plans) {
    const rows = catalogue.list().flatMap((model) =>
      tokenClassesOf(model).flatMap((tokenClass) => {
        const named = { plan: plan.id, model: model.id, tokenClass };
        const own = listPriceSteps(plan, model, tokenClass).map((step) => toRow(named, step));
        byClass.set(keyOf(plan.id, model.id, tokenClass), own);
        return own;
      }),
    );
    byPlan.set(plan.id, rows);
  }
  return {
    rows: (plan) => byPlan.get(plan) ?? [],
    priceAt(plan, model, ...[tokenClass, at]) {
      const rows = byClass.get(keyOf(plan, model, tokenClass));
      const time = at.getTime();
      return rows?.findLast(({ effectiveFrom }) => effectiveFrom.getTime() <= time) ?? rows?.[0];
    },
  };
}

function toRow(named: Pick<PriceRow, "plan" | "model" | "tokenClass">, step: PriceStep): PriceRow {
  const { effectiveFrom, effectiveUntil, includedTokens } = step;
  const { plan, model, tokenClass } = named;
  const id = `price_${plan}_${model}_${tokenClass}_${effectiveFrom.toISOString().slice(0, 10)}`;
  const picodollars = takePercent(step.list, step.percentOfList);
  if (picodollars === null) throw new RangeError(`${id} is a fraction of a picodollar`);
  return { id, ...named, effectiveFrom, effectiveUntil, picodollars, includedTokens };
}

function keyOf(plan: string, model: string, tokenClass: TokenClass): string {
  return `${plan}\n${model}\n${tokenClass}`;
}
