import type { Picodollars } from "@sundial/kernel";

/** What calls come to. `inputTokens` includes the cached ones; `cost` is exact. */
export interface UseSums {
  readonly requests: bigint;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
  readonly cost: Picodollars;
}

export const noSums: UseSums = { requests: 0n, inputTokens: 0n, cachedInputTokens: 0n, outputTokens: 0n, cost: 0n };

interface Day {
  readonly sums: UseSums;
  /** Who called. */
  readonly organizations: ReadonlySet<string>;
}

/** By listing, then by UTC day such as 2026-11-23. */
export type ListingDays = Map<string, Map<string, Day>>;

export function plus(one: UseSums, other: UseSums): UseSums {
  return {
    requests: one.requests + other.requests,
    inputTokens: one.inputTokens + other.inputTokens,
    cachedInputTokens: one.cachedInputTokens + other.cachedInputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    cost: one.cost + other.cost,
  };
}

/** Adds what an organization used a listing for in a day. What is of no listing, or nothing, is left out. */
export function addSums(
  days: ListingDays,
  use: {
    readonly listingId: string | undefined;
    readonly organizationId: string;
    readonly day: Date;
    readonly sums: UseSums;
  },
): void {
  const { listingId, organizationId, sums } = use;
  if (listingId === undefined || (sums.requests === 0n && sums.cost === 0n)) return;
  const ofListing = days.get(listingId) ?? new Map<string, Day>();
  const day = use.day.toISOString().slice(0, "2026-11-23".length);
  const { sums: known, organizations } = ofListing.get(day) ?? { sums: noSums, organizations: new Set<string>() };
  ofListing.set(day, { sums: plus(known, sums), organizations: new Set([...organizations, organizationId]) });
  days.set(listingId, ofListing);
}
