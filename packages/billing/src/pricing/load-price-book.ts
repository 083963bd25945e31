import type { Catalogue } from "@sundial/models";
import { loadCosts } from "../plans/load-costs.ts";
import type { Plan } from "../plans/types.ts";
import { checkCosts } from "./check-costs.ts";
import { checkPrices } from "./check-prices.ts";
import { createPriceBook } from "./create-price-book.ts";
import type { PriceBook } from "./types.ts";

export interface PriceSources {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly catalogue: Catalogue;
  /** The file of what providers charge; by default `costs.yaml` of this package. */
  readonly costsFile?: string | undefined;
}

/** The prices of the plans, held against the catalogue and the costs. Throws one Error that names each wrong file with its fields. */
export function loadPriceBook({ plans, catalogue, costsFile }: PriceSources): PriceBook {
  const costs = loadCosts(costsFile);
  const problems = [
    ...checkCosts(costs, catalogue).map((problem) => `${costsFile ?? "costs.yaml"}: ${problem}`),
    ...[...plans.values()].flatMap((plan) =>
      checkPrices(plan, catalogue, costs).map((problem) => `${plan.id}.yaml: ${problem}`),
    ),
  ];
  if (problems.length > 0) throw new Error(`The prices are wrong:\n  ${problems.join("\n  ")}`);
  return createPriceBook(plans.values(), catalogue);
}
