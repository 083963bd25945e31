import { fromDecimalString, type Picodollars, toDecimalString } from "@sundial/kernel";

/** An amount as the API gives it: a decimal string of USD, never rounded. */
export interface MoneyLike {
  readonly amount: string;
}

const picodollarsInCent = 10_000_000_000n;

export const picodollarsOf = ({ amount }: MoneyLike): Picodollars => fromDecimalString(amount);

export const moneyOf = (amount: Picodollars): MoneyLike => ({ amount: toDecimalString(amount) });

/** The exact sum. */
export function sumOf(amounts: readonly MoneyLike[]): MoneyLike {
  return moneyOf(amounts.reduce((sum, money) => sum + picodollarsOf(money), 0n));
}

/** What `a` is more than `b`, exactly; negative when it is less. */
export const differenceOf = (a: MoneyLike, b: MoneyLike): MoneyLike => moneyOf(picodollarsOf(a) - picodollarsOf(b));

/** Rounded to cents, half to even, as a line of an invoice is. */
export function roundToCents(amount: Picodollars): Picodollars {
  const below = amount - mod(amount, picodollarsInCent);
  const twice = (amount - below) * 2n;
  const isUp = twice > picodollarsInCent || (twice === picodollarsInCent && mod(below / picodollarsInCent, 2n) === 1n);
  return isUp ? below + picodollarsInCent : below;
}

/** How much of a whole a part is, in per cent with one decimal, 0 to 100. A whole of nothing is full. */
export function percentOf(part: MoneyLike, whole: MoneyLike): number {
  const all = picodollarsOf(whole);
  if (all <= 0n) return 100;
  const permille = Number((picodollarsOf(part) * 1000n) / all);
  return Math.min(1000, Math.max(0, permille)) / 10;
}

/** The remainder that has the sign of the divisor. */
function mod(value: bigint, divisor: bigint): bigint {
  return ((value % divisor) + divisor) % divisor;
}
