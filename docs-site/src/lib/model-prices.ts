import type { Model } from "@sundial/sdk";
import { type MoneyLike, moneyOf, picodollarsOf, roundToCents } from "./exact-money.ts";

type ModelPrice = Model["prices"][number];

/** The list price of a class at an instant. The first one also holds before its day; undefined for a class that the model does not have. */
export function listPriceAt(
  { prices }: Pick<Model, "prices">,
  tokenClass: string,
  nowMs: number,
): ModelPrice | undefined {
  const own = prices.filter((price) => price.token_class === tokenClass);
  return own.findLast(({ effective_from: from }) => Date.parse(from) <= nowMs) ?? own[0];
}

/** What a month of such use costs at list price, rounded to cents. Null when none of it is for this model. */
export function monthCost(
  model: Pick<Model, "prices">,
  tokens: Readonly<Record<string, bigint>>,
  nowMs: number,
): MoneyLike | null {
  const used = Object.entries(tokens).flatMap(([tokenClass, count]) => {
    const price = listPriceAt(model, tokenClass, nowMs);
    return price && count > 0n ? [roundToCents((count * picodollarsOf(price.per_million)) / 1_000_000n)] : [];
  });
  return used.length === 0 ? null : moneyOf(used.reduce((sum, amount) => sum + amount, 0n));
}

/** The prices of a model by the day they began to hold, the newest first, each with its classes. */
export function priceHistory({ prices }: Pick<Model, "prices">): { from: string; prices: readonly ModelPrice[] }[] {
  return [...Map.groupBy(prices, ({ effective_from: from }) => from)]
    .map(([from, own]) => ({ from, prices: own }))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
}
