import { add, ceiling, larger, multiply, nearest, type Rational, rational, subtract } from "./rational.ts";

/** Prices of one class of one model in order of time, with what was used at each. Amounts in USD. */
export interface RationalCase {
  /** Tokens that a whole month includes. */
  readonly includedPerMonth: bigint;
  readonly periodSeconds: bigint;
  readonly segmentSeconds: bigint;
  readonly steps: readonly RationalStep[];
}

export interface RationalStep {
  readonly usdPerToken: Rational;
  readonly tokens: bigint;
  readonly batchTokens: bigint;
  readonly batchDiscount: Rational;
}

export interface RationalLine {
  readonly charged: Rational;
  readonly usd: Rational;
  readonly cents: bigint;
}

/**
 * Rating told in another way: what was charged until the end of a step is what was used until then less the included tokens, and never below zero;
 * a step costs by how much that grew. Two lines a step, the second one for batch calls.
 */
export function rateWithRationals({
  includedPerMonth,
  periodSeconds,
  segmentSeconds,
  steps,
}: RationalCase): RationalLine[] {
  const share = multiply(rational(includedPerMonth), rational(segmentSeconds, periodSeconds));
  const included = rational(ceiling(share));
  let used = rational(0n);
  return steps.flatMap(({ usdPerToken, tokens, batchTokens, batchDiscount }) => {
    const before = chargedUntil(used, included);
    used = add(used, rational(tokens));
    const charged = subtract(chargedUntil(used, included), before);
    const batchPrice = multiply(usdPerToken, subtract(rational(1n), batchDiscount));
    return [lineOf(charged, usdPerToken), lineOf(rational(batchTokens), batchPrice)];
  });
}

function chargedUntil(used: Rational, included: Rational): Rational {
  return larger(rational(0n), subtract(used, included));
}

function lineOf(charged: Rational, usdPerToken: Rational): RationalLine {
  const usd = multiply(charged, usdPerToken);
  return { charged, usd, cents: nearest(multiply(usd, rational(100n))) };
}
