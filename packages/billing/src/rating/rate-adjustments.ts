import { takePercent } from "../pricing/take-percent.ts";
import { rateSegment } from "./rate-segment.ts";
import type { RatedUsage, RatingTerms, UsageSum } from "./types.ts";

export interface RateAdjustmentsInput extends RatingTerms {
  /** What the segment was charged for. */
  readonly usage: readonly UsageSum[];
  /** What was missing from it, or, with tokens below zero, too much in it. */
  readonly corrections: readonly UsageSum[];
  /** What the segment's usage was discounted by for a minimum commit, in percent. */
  readonly discountPercent?: number;
}

/** How a line of an earlier invoice would have differed: like usage, with tokens and amounts that may be below zero. */
export interface RatedAdjustment extends Omit<RatedUsage, "price"> {
  readonly plan: string;
}

/**
 * What corrections of an earlier segment cost at the prices of their own day: the difference, line by line, between the segment with them and without.
 * Throws a RangeError when they take away more tokens than there were, and when the discounted price is a fraction of a picodollar.
 */
export function rateAdjustments(input: RateAdjustmentsInput): RatedAdjustment[] {
  const { usage, corrections, discountPercent = 0, ...terms } = input;
  const before = new Map(rateSegment({ ...terms, usage }).map((one) => [keyOf(one), one]));
  const after = new Map(
    rateSegment({ ...terms, usage: addUp([...usage, ...corrections]) }).map((one) => [keyOf(one), one]),
  );
  return [...new Map([...before, ...after])].flatMap(([key, either]) => {
    const difference = subtract(before.get(key), after.get(key), either);
    if (difference.tokens === 0n && difference.chargedTokens === 0n) return [];
    const unitPrice = takePercent(either.unitPrice, 100 - discountPercent);
    if (unitPrice === null) throw new RangeError(`${either.priceId} is discounted to a fraction of a picodollar`);
    const { price, ...line } = either;
    return [{ ...line, ...difference, plan: price.plan, unitPrice, amount: difference.chargedTokens * unitPrice }];
  });
}

/** One sum for each key, because a single correction may be below zero and the sum may not. */
function addUp(usage: readonly UsageSum[]): UsageSum[] {
  const sums = new Map<string, UsageSum>();
  for (const one of usage) {
    const key = keyOf(one);
    sums.set(key, { ...one, tokens: one.tokens + (sums.get(key)?.tokens ?? 0n) });
  }
  return [...sums.values()];
}

function keyOf({ priceId, batch = false }: Pick<UsageSum, "priceId" | "batch">): string {
  return `${priceId} ${batch}`;
}

function subtract(before: RatedUsage | undefined, after: RatedUsage | undefined, either: RatedUsage) {
  const nothing = { ...either, tokens: 0n, includedTokens: 0n, chargedTokens: 0n };
  const [from, to] = [before ?? nothing, after ?? nothing];
  return {
    tokens: to.tokens - from.tokens,
    includedTokens: to.includedTokens - from.includedTokens,
    chargedTokens: to.chargedTokens - from.chargedTokens,
  };
}
