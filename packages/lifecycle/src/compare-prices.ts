import type { Picodollars } from "@sundial/kernel";
import { type Catalogue, priceTokens } from "@sundial/models";
import type { UsedDeprecation } from "./types.ts";

export interface PriceDifference {
  readonly current: Picodollars;
  readonly successor: Picodollars;
}

/** What the last 30 days of a deprecated model cost at list prices, and what they would with its successor. Null when there is no model to compare with. */
export function comparePrices(
  { deprecation, uses }: UsedDeprecation,
  { catalogue, now }: { readonly catalogue: Catalogue; readonly now: Date },
): PriceDifference | null {
  if (deprecation.kind !== "model" || deprecation.successor === null) return null;
  const model = catalogue.find(deprecation.subject);
  const successor = catalogue.find(deprecation.successor);
  if (!model || !successor) return null;
  const sumAt = ({ prices }: typeof model) => uses.reduce((sum, use) => sum + priceTokens(prices, use, now), 0n);
  return { current: sumAt(model), successor: sumAt(successor) };
}
