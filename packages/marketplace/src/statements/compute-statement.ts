import { apportion } from "./apportion.ts";
import type { ComputedStatement, ListingMonth } from "./types.ts";

const picodollarsPerCent = 10_000_000_000n;

/**
 * What a partner's listings earned in a month. The sum paid is rounded to the cent, and so is the share of it, halves to the even cent; both are divided over
 * the listings by largest remainder, so that lines add up exactly, and no line's share is more than what was paid on it.
 */
export function computeStatement(listings: readonly ListingMonth[], sharePercent: number): ComputedStatement {
  const paid = listings.map((listing) => listing.paid);
  const paidCents = roundHalfEven(sumOf(paid), picodollarsPerCent);
  const shareCents = roundHalfEven(paidCents * BigInt(sharePercent), 100n);
  const paidParts = apportion(paidCents, paid);
  const shareParts = apportion(shareCents, paidParts);
  const lines = listings.map((listing, index) => ({
    ...listing,
    paidCents: paidParts[index] ?? 0n,
    shareCents: shareParts[index] ?? 0n,
  }));
  return { paidCents, shareCents, lines };
}

function roundHalfEven(amount: bigint, unit: bigint): bigint {
  const floor = amount / unit;
  const twice = (amount % unit) * 2n;
  if (twice === unit) return floor % 2n === 0n ? floor : floor + 1n;
  return twice > unit ? floor + 1n : floor;
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
