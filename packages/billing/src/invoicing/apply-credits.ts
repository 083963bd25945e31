import type { Period } from "../periods/types.ts";
import type { AppliedCredit, Credit } from "./types.ts";

/**
 * Pays up to `cents` of a period's usage with credits: by priority, then the one that expires first, then the oldest. A credit counts when it was
 * granted before the period ended and had not expired when it began, so that usage of its last days is still paid by it.
 */
export function applyCredits(credits: readonly Credit[], cents: bigint, period: Period): AppliedCredit[] {
  let left = cents;
  const valid = credits.filter(
    ({ grantedAt, expiresAt }) => grantedAt < period.end && (!expiresAt || expiresAt > period.start),
  );
  return valid.toSorted(compareCredits).flatMap(({ id, remainingCents }) => {
    if (left <= 0n || remainingCents <= 0n) return [];
    const paysAll = remainingCents >= left;
    const applied = paysAll ? left : remainingCents;
    left -= applied;
    return [{ id, cents: applied, remainingCents: remainingCents - applied }];
  });
}

function compareCredits(a: Credit, b: Credit): number {
  return (
    a.priority - b.priority ||
    compareExpiry(a.expiresAt, b.expiresAt) ||
    a.grantedAt.getTime() - b.grantedAt.getTime() ||
    (a.id < b.id ? -1 : 1)
  );
}

function compareExpiry(a: Date | null, b: Date | null): number {
  if (a && b) return a.getTime() - b.getTime();
  return Number(a === null) - Number(b === null);
}
