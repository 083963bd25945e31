import { type TokenClass, tokenClasses } from "../pricing/types.ts";
import { includedTokensOf } from "./included-tokens-of.ts";
import type { CallUsage, RatedCall, RatedTokens, RatingTerms, TokensUsedBefore } from "./types.ts";
import { unitPriceOf } from "./unit-price-of.ts";

export interface RateCallsInput extends RatingTerms {
  /** Charged calls of the segment, in any order: all of them, or those from one of them on. */
  readonly calls: readonly CallUsage[];
  /** What the segment's calls before these used, batch calls left out. Without it these are all calls from the segment's start on. */
  readonly usedBefore?: readonly TokensUsedBefore[];
}

/**
 * What each call costs, exactly, in order of time and then of id: each takes what is left of the included tokens. The parts of all calls of a
 * segment sum to what `rateSegment` gives for the same tokens, to the picodollar. Throws a RangeError on a model without a price, and
 * on a call outside of the segment.
 */
export function rateCalls({ calls, usedBefore = [], ...terms }: RateCallsInput): RatedCall[] {
  const left = new Map<string, bigint>();
  for (const { model, tokenClass, tokens } of usedBefore) take({ left, terms, model, tokenClass }, tokens);
  return calls.toSorted(compareCalls).map((call) => {
    const { start, end } = terms.segment;
    if (call.at < start || call.at >= end) throw new RangeError(`the call ${call.id} is not of the segment`);
    const parts = tokenClasses.flatMap((tokenClass) => {
      const tokens = call.tokens.get(tokenClass) ?? 0n;
      return tokens === 0n ? [] : [ratePart(call, { left, terms, model: call.model, tokenClass }, tokens)];
    });
    const amount = parts.reduce((sum, part) => sum + part.amount, 0n);
    return { id: call.id, at: call.at, model: call.model, parts, amount };
  });
}

/** The included tokens of one class of one model, and how many of each are left. */
interface Bucket {
  readonly left: Map<string, bigint>;
  readonly terms: RatingTerms;
  readonly model: string;
  readonly tokenClass: TokenClass;
}

function ratePart({ at, batch = false }: CallUsage, bucket: Bucket, tokens: bigint): RatedTokens {
  const { terms, model, tokenClass } = bucket;
  const price = terms.prices.priceAt(terms.segment.plan, model, tokenClass, at);
  if (!price) throw new RangeError(`the plan ${terms.segment.plan} has no price for ${model} ${tokenClass}`);
  if (tokens < 0n) throw new RangeError(`${price.id}: tokens are below zero`);
  const includedTokens = batch ? 0n : take(bucket, tokens);
  const chargedTokens = tokens - includedTokens;
  const unitPrice = unitPriceOf(terms, price, batch);
  return {
    tokenClass,
    priceId: price.id,
    tokens,
    includedTokens,
    chargedTokens,
    unitPrice,
    amount: chargedTokens * unitPrice,
  };
}

/** Takes up to that many tokens out of the bucket, and tells how many there were. */
function take({ left, terms, model, tokenClass }: Bucket, tokens: bigint): bigint {
  const key = `${model} ${tokenClass}`;
  const available = left.get(key) ?? includedTokensOf(terms, model, tokenClass);
  const taken = tokens < available ? tokens : available;
  left.set(key, available - taken);
  return taken;
}

function compareCalls(a: CallUsage, b: CallUsage): number {
  return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1);
}
