import type { Picodollars } from "@sundial/kernel";

const picodollarsPerCent = 10_000_000_000n;

/** The amount in whole cents; a half goes to the even cent. An invoice line is rounded here, once, and nothing else is rounded. */
export function toCents(amount: Picodollars): bigint {
  const floor = amount / picodollarsPerCent - (amount % picodollarsPerCent < 0n ? 1n : 0n);
  const twice = (amount - floor * picodollarsPerCent) * 2n;
  if (twice === picodollarsPerCent) return floor % 2n === 0n ? floor : floor + 1n;
  return twice > picodollarsPerCent ? floor + 1n : floor;
}

/** Whole cents as an exact amount. */
export function fromCents(cents: bigint): Picodollars {
  return cents * picodollarsPerCent;
}
