import type { PriceBook, PriceRow } from "../pricing/types.ts";

/** A price book of these rows, which are oldest first within a model and class. */
export function priceBookOf(rows: readonly PriceRow[]): PriceBook {
  return {
    rows: (plan) => rows.filter((row) => row.plan === plan),
    priceAt(plan, model, ...[tokenClass, at]) {
      const own = rows.filter((row) => row.plan === plan && row.model === model && row.tokenClass === tokenClass);
      return own.findLast(({ effectiveFrom }) => effectiveFrom <= at) ?? own[0];
    },
  };
}
