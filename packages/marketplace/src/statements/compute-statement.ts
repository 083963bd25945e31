import { apportion } from "./apportion.ts";
import type { ComputedStatement, ListingMonth } from "./types.ts";

export const picodollarsPerCent = 10_000_000_000n;

/**
 * What a partner's listings earned in a month. The sum paid is rounded to the cent, and so is the share of it, halves to the even cent; both are divided over
 * the listings by largest remainder, so that lines add up exactly. What a rounding leaves over goes into the listing's next payment or refund, so that its cents
 * over all months never differ from what is exact by a whole one, and come to nothing when everything was refunded. Listings without anything have no line.
 */
export function computeStatement(listings: readonly ListingMonth[]): ComputedStatement {
  const paid = toCents(listings.map((listing) => listing.paid + listing.carried.paid));
  const share = toCents(listings.map((listing) => listing.share + listing.carried.share));
  const lines = listings.map((listing, index) => ({
    ...listing,
    paidCents: paid.parts[index] ?? 0n,
    shareCents: share.parts[index] ?? 0n,
  }));
  return { paidCents: paid.whole, shareCents: share.whole, lines: lines.filter(hasAnything) };
}

function toCents(amounts: readonly bigint[]): { readonly whole: bigint; readonly parts: readonly bigint[] } {
  const whole = roundHalfEven(
    amounts.reduce((sum, amount) => sum + amount, 0n),
    picodollarsPerCent,
  );
  return { whole, parts: apportion(whole, amounts, picodollarsPerCent) };
}

function roundHalfEven(amount: bigint, unit: bigint): bigint {
  if (amount < 0n) return -roundHalfEven(-amount, unit);
  const floor = amount / unit;
  const twice = (amount % unit) * 2n;
  if (twice === unit) return floor % 2n === 0n ? floor : floor + 1n;
  return twice > unit ? floor + 1n : floor;
}

function hasAnything({ requests, paid, refunded, paidCents, shareCents }: ComputedStatement["lines"][number]): boolean {
  return [requests, paid, refunded, paidCents, shareCents].some((amount) => amount !== 0n);
}
