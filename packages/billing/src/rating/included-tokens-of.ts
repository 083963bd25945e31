import { prorateTokens } from "../periods/prorate.ts";
import type { TokenClass } from "../pricing/types.ts";
import type { RatingTerms } from "./types.ts";

/**
 * How many tokens of a class of a model the segment includes: the month's, prorated by the second and rounded up. What a month includes is read from
 * the price at the segment's start, so that a later price within the segment changes what a token costs and not what is included.
 */
export function includedTokensOf({ segment, prices }: RatingTerms, model: string, tokenClass: TokenClass): bigint {
  const price = prices.priceAt(segment.plan, model, tokenClass, segment.start);
  return price ? prorateTokens(price.includedTokens, segment) : 0n;
}
