import { type Catalogue, loadPlans, loadPriceBook, planCatalogue } from "@sundial/billing";
import { loadCatalogue } from "@sundial/models";

/** What plans, models and costs say that Stripe should have. Throws naming the file when one is wrong. */
export function readWantedCatalogue(env: Readonly<Record<string, string | undefined>>, at: Date): Catalogue {
  const plans = loadPlans(env.PLANS_DIR || undefined);
  const catalogue = loadCatalogue(env.MODELS_DIR || undefined);
  const prices = loadPriceBook({ plans, catalogue, costsFile: env.COSTS_FILE || undefined });
  const sold = [...plans.values()].map(({ id, name, basePerMonth, seats }) => ({
    id,
    name,
    basePerMonth,
    seatPerMonth: seats.pricePerMonth,
  }));
  return planCatalogue(sold, prices, at);
}
