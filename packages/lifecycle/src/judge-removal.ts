import type { Deprecation } from "@sundial/kernel";
import type { UsedDeprecation } from "./types.ts";

/** Nothing is removed that a paying organization used within so many days. */
export const quietDays = 30;
const dayMs = 86_400_000;

export interface RemovalVerdict {
  /** Whether it may be removed now. */
  readonly isSafe: boolean;
  /** From when on it may be, if no call of a paying organization uses it until then. Null while no day is set for its end. */
  readonly safeFrom: Date | null;
  /** Ids of the paying organizations that used it in the last 30 days. */
  readonly inTheWay: readonly string[];
}

/** Whether a thing that is to end may be removed: after its end, and when no paying organization used it in the last 30 days, in either mode. */
export function judgeRemoval(
  { deprecation, uses }: UsedDeprecation,
  { isPaying, now }: { readonly isPaying: (organizationId: string) => boolean; readonly now: Date },
): RemovalVerdict {
  const paying = uses.filter(({ organizationId }) => isPaying(organizationId));
  const quietFrom = paying.map(({ lastSeenAt }) => lastSeenAt.getTime() + quietDays * dayMs);
  const safeFrom = endOf(deprecation, quietFrom);
  const late = paying.filter(({ lastSeenAt }) => now.getTime() - lastSeenAt.getTime() < quietDays * dayMs);
  return {
    isSafe: safeFrom !== null && now >= safeFrom,
    safeFrom,
    inTheWay: [...new Set(late.map(({ organizationId }) => organizationId))],
  };
}

function endOf({ sunsetAt }: Deprecation, quietFrom: readonly number[]): Date | null {
  return sunsetAt && new Date(Math.max(sunsetAt.getTime(), ...quietFrom));
}
