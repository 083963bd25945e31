import type { PriceRow } from "../pricing/types.ts";
import { includedTokensOf } from "./included-tokens-of.ts";
import type { RatedUsage, RatingTerms, UsageSum } from "./types.ts";
import { unitPriceOf } from "./unit-price-of.ts";

export interface RateSegmentInput extends RatingTerms {
  readonly usage: readonly UsageSum[];
}

/**
 * What the usage of a segment costs, exactly: one row for each model, class and price with tokens, by model, class and time. The included tokens are
 * taken off in order of time over the prices. Throws a RangeError on a price that the plan does not have, and on tokens below zero.
 */
export function rateSegment({ usage, ...terms }: RateSegmentInput): RatedUsage[] {
  const rated: RatedUsage[] = [];
  let includedLeft = 0n;
  let before: PricedSum | undefined;
  for (const sum of priceSums(usage, terms)) {
    const { model, tokenClass } = sum.price;
    if (before?.price.model !== model || before.price.tokenClass !== tokenClass)
      includedLeft = includedTokensOf(terms, model, tokenClass);
    const one = rateSum(sum, sum.batch ? 0n : includedLeft, terms);
    includedLeft -= one.includedTokens;
    before = sum;
    rated.push(one);
  }
  return rated;
}

interface PricedSum {
  readonly price: PriceRow;
  readonly batch: boolean;
  readonly tokens: bigint;
}

/** One sum for each key, in the order in which they are rated. */
function priceSums(usage: readonly UsageSum[], { segment, prices }: RatingTerms): PricedSum[] {
  const rows = prices.rows(segment.plan);
  const sums = new Map<string, PricedSum>();
  for (const { priceId, model, tokenClass, tokens, batch = false } of usage) {
    const price = rows.find(({ id }) => id === priceId);
    if (price?.model !== model || price.tokenClass !== tokenClass)
      throw new RangeError(`the plan ${segment.plan} has no price ${priceId} for ${model} ${tokenClass}`);
    if (tokens < 0n) throw new RangeError(`${priceId}: tokens are below zero`);
    const key = `${priceId} ${batch}`;
    sums.set(key, { price, batch, tokens: tokens + (sums.get(key)?.tokens ?? 0n) });
  }
  return [...sums.values()].filter(({ tokens }) => tokens > 0n).sort(compareSums);
}

function compareSums(a: PricedSum, b: PricedSum): number {
  return (
    compare(a.price.model, b.price.model) ||
    compare(a.price.tokenClass, b.price.tokenClass) ||
    compare(a.price.effectiveFrom.getTime(), b.price.effectiveFrom.getTime()) ||
    Number(a.batch) - Number(b.batch)
  );
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function rateSum({ price, batch, tokens }: PricedSum, includedLeft: bigint, terms: RatingTerms): RatedUsage {
  const { segment } = terms;
  const { model, tokenClass, effectiveFrom, effectiveUntil } = price;
  const includedTokens = tokens < includedLeft ? tokens : includedLeft;
  const chargedTokens = tokens - includedTokens;
  const unitPrice = unitPriceOf(terms, price, batch);
  return {
    model,
    tokenClass,
    batch,
    price,
    priceId: price.id,
    start: effectiveFrom > segment.start && effectiveFrom < segment.end ? effectiveFrom : segment.start,
    end: effectiveUntil && effectiveUntil < segment.end ? effectiveUntil : segment.end,
    tokens,
    includedTokens,
    chargedTokens,
    unitPrice,
    amount: chargedTokens * unitPrice,
  };
}
