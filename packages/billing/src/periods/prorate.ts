import type { Picodollars } from "@sundial/kernel";
import type { Period, Stretch } from "./types.ts";

/**
 * The part of a month's amount that falls to a stretch of the period, by the second, in picodollars. What is left of a division goes to the later
 * stretch, so that contiguous stretches of a period sum to the amount exactly.
 */
export function prorateAmount(perMonth: Picodollars, { period, start, end }: Stretch): Picodollars {
  const total = secondsInto(period, period.end);
  const until = (at: Date) => (perMonth * secondsInto(period, at)) / total;
  return until(end) - until(start);
}

/** The part of a month's included tokens that falls to a stretch of the period, by the second, rounded up. */
export function prorateTokens(perMonth: bigint, { period, start, end }: Stretch): bigint {
  const total = secondsInto(period, period.end);
  const seconds = secondsInto(period, end) - secondsInto(period, start);
  return (perMonth * seconds + total - 1n) / total;
}

/** Whole seconds from the start of the period. Throws a RangeError for an instant outside of it. */
function secondsInto({ start, end }: Period, at: Date): bigint {
  if (at < start || at > end) throw new RangeError(`${at.toISOString()} is not in the period`);
  return BigInt(Math.floor((at.getTime() - start.getTime()) / 1000));
}
