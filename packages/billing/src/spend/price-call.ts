import type { Picodollars } from "@sundial/kernel";
import { isCharged } from "../charge-policy.ts";
import type { TokenClass } from "../pricing/types.ts";
import type { CallEnd, PricedTokens, SpendCall, SpendTerms, TermPrice, TokensMax } from "./types.ts";

export type CallPrices = Readonly<Partial<Record<TokenClass, TermPrice>>>;

/** An amount, as far as it does not depend on which call takes the included tokens, and the tokens of the prices where it does. */
export interface PricedCall {
  readonly flat: Picodollars;
  /** As if no price included any tokens. */
  readonly gross: Picodollars;
  readonly tiers: readonly PricedTokens[];
}

/** The prices in force when the call was made. A class without one costs nothing. */
export function findPrices(terms: SpendTerms, { model, at }: Pick<SpendCall, "model" | "at">): CallPrices {
  const found: Partial<Record<TokenClass, TermPrice>> = {};
  for (const price of terms.prices) {
    if (price.model === model && price.from <= at && at < price.until) found[price.tokenClass] = price;
  }
  return found;
}

/** The most that a call can cost, with the most tokens it can use. */
export function toWorstCase(prices: CallPrices, tokensMax: TokensMax): PricedCall {
  const input = BigInt(tokensMax.input);
  const output = BigInt(tokensMax.output);
  const dearest = dearer(prices.input, prices.cached_input);
  const simple = [dearest, prices.input, prices.cached_input].every((price) => !price?.includedTokens);
  // Which of the two still has included tokens when the call ends is not known, so that each has to have room for all of the input.
  const inputs = simple ? [dearest] : [prices.input, prices.cached_input];
  return {
    ...priceTokens([
      ...inputs.map((price) => [price, input] as const),
      [prices.embedding, input],
      [prices.output, output],
    ]),
    gross: costOf(dearest, input) + costOf(prices.embedding, input) + costOf(prices.output, output),
  };
}

/** What a call that ended is charged. */
export function toCharge(prices: CallPrices, end: CallEnd): PricedCall {
  if (!isCharged(end.outcome)) return { flat: 0n, gross: 0n, tiers: [] };
  return priceTokens([
    [prices.input, end.inputTokens - end.cachedInputTokens],
    [prices.cached_input, end.cachedInputTokens],
    [prices.embedding, end.inputTokens],
    [prices.output, end.outputTokens],
  ]);
}

function priceTokens(uses: readonly (readonly [TermPrice | undefined, bigint])[]): PricedCall {
  const used = uses.filter((use): use is [TermPrice, bigint] => use[0] !== undefined && use[1] > 0n);
  return {
    flat: used.reduce((sum, [price, tokens]) => (price.includedTokens > 0n ? sum : sum + costOf(price, tokens)), 0n),
    gross: used.reduce((sum, [price, tokens]) => sum + costOf(price, tokens), 0n),
    tiers: used
      .filter(([price]) => price.includedTokens > 0n)
      .map(([price, tokens]) => ({
        allowance: price.allowance,
        picodollars: price.picodollars.toString(),
        included: price.includedTokens.toString(),
        tokens: tokens.toString(),
      })),
  };
}

function dearer(one: TermPrice | undefined, other: TermPrice | undefined): TermPrice | undefined {
  if (!one || !other) return one ?? other;
  return other.picodollars > one.picodollars ? other : one;
}

function costOf(price: TermPrice | undefined, tokens: bigint): Picodollars {
  return price ? price.picodollars * tokens : 0n;
}
