import { type CountedTokens, classifyTokens } from "../pricing/token-classes.ts";
import type { UsageSum } from "../rating/types.ts";
import type { InvoicingDeps } from "./invoicing-deps.ts";

/** The tokens of one model by class, each with the price in force at an instant. Throws a RangeError for a model that is in no catalogue or has no price. */
export function priceTokensOf(
  used: CountedTokens & { readonly model: string },
  { plan, at }: { readonly plan: string; readonly at: Date },
  { prices, catalogue }: Pick<InvoicingDeps, "prices" | "catalogue">,
): UsageSum[] {
  const { model } = used;
  const known = catalogue.find(model);
  if (!known) throw new RangeError(`the ledger has usage of ${model}, which is in no catalogue`);
  return [...classifyTokens(known.kind, used)].flatMap(([tokenClass, tokens]) => {
    if (tokens === 0n) return [];
    const price = prices.priceAt(plan, model, tokenClass, at);
    if (!price) throw new RangeError(`the plan ${plan} has no price for ${model} ${tokenClass}`);
    return [{ model, tokenClass, priceId: price.id, tokens }];
  });
}
