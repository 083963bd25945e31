import type { Picodollars } from "@sundial/kernel";
import type { ModelPrice } from "./types.ts";

/** What a call used. Cached tokens are part of the input tokens. */
export interface PricedTokens {
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
}

/** The price in force at an instant. The first price of a model also holds before its day. */
export function priceAt(prices: readonly ModelPrice[], at: Date): ModelPrice {
  const price = prices.findLast(({ effectiveFrom }) => effectiveFrom <= at) ?? prices[0];
  if (!price) throw new RangeError("a model has at least one price");
  return price;
}

/** What the tokens cost at the price in force at that instant, exactly. */
export function priceTokens(prices: readonly ModelPrice[], tokens: PricedTokens, at: Date): Picodollars {
  const price = priceAt(prices, at);
  const { inputTokens, cachedInputTokens, outputTokens } = tokens;
  return (
    (inputTokens - cachedInputTokens) * price.inputPicodollars +
    cachedInputTokens * price.cachedInputPicodollars +
    outputTokens * price.outputPicodollars
  );
}
