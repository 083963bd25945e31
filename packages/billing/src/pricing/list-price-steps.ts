import type { Picodollars } from "@sundial/kernel";
import type { Model, ModelPrice } from "@sundial/models";
import type { Plan } from "../plans/types.ts";
import { listPriceOf } from "./token-classes.ts";
import type { TokenClass } from "./types.ts";

/** What one price is made of, in `[effectiveFrom, effectiveUntil)`. */
export interface PriceStep {
  readonly effectiveFrom: Date;
  readonly effectiveUntil: Date | null;
  /** The catalogue's price, in picodollars a token. */
  readonly list: Picodollars;
  readonly percentOfList: number;
  readonly includedTokens: bigint;
  /** Where the plan's file says the percentage, such as `prices.0.percent_of_list`. */
  readonly field: string;
}

/** The steps of one price, oldest first: one begins where the plan's percentages or the list price may change, none before both exist. */
export function listPriceSteps(plan: Plan, model: Model, tokenClass: TokenClass): PriceStep[] {
  const starts = startsOf(plan, model);
  return starts.map((effectiveFrom, i) => {
    const periodIndex = inForce(plan.prices, effectiveFrom);
    const period = itemAt(plan.prices, periodIndex);
    const exception = period.exceptions.get(model.id)?.get(tokenClass);
    const field = exception === undefined ? "percent_of_list" : `exceptions.${model.id}.${tokenClass}`;
    const price = itemAt<ModelPrice>(model.prices, inForce(model.prices, effectiveFrom));
    return {
      effectiveFrom,
      effectiveUntil: starts[i + 1] ?? null,
      list: listPriceOf(price, tokenClass),
      percentOfList: exception ?? period.percentOfList,
      includedTokens: period.includedTokens.get(model.id)?.get(tokenClass) ?? 0n,
      field: `prices.${periodIndex}.${field}`,
    };
  });
}

function startsOf(plan: Plan, model: Model): Date[] {
  const planStarts = plan.prices.map(({ effectiveFrom }) => effectiveFrom.getTime());
  const modelStarts = model.prices.map(({ effectiveFrom }) => effectiveFrom.getTime());
  const first = Math.max(planStarts[0] ?? 0, modelStarts[0] ?? 0);
  const later = [...planStarts, ...modelStarts].filter((start) => start > first);
  return [...new Set([first, ...later])].sort((a, b) => a - b).map((start) => new Date(start));
}

/** The first one also holds before its day. */
function inForce(dated: readonly { readonly effectiveFrom: Date }[], at: Date): number {
  return Math.max(
    0,
    dated.findLastIndex(({ effectiveFrom }) => effectiveFrom <= at),
  );
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError("a plan and a model have at least one price");
  return item;
}
