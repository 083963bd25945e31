import { newestVersion, versions } from "./timeline.ts";
import type { VersionRecord } from "./types.ts";

/** What a caller's date means. Only `resolved` has a version; whether that one still answers is `stateOf`'s to say. */
export type VersionResolution =
  | { readonly kind: "resolved"; readonly version: VersionRecord }
  | { readonly kind: "malformed" }
  | { readonly kind: "before_first" }
  | { readonly kind: "future" };

/**
 * Reads the date of `Sundial-Version` or of a pin. A date between two versions means the earlier one, and a date after the
 * newest is `future`, so that a version not made yet never silently becomes another. Dates that no calendar has are malformed.
 */
export function resolveVersion(asked: string): VersionResolution {
  if (!isCalendarDate(asked)) return { kind: "malformed" };
  if (asked > newestVersion.date) return { kind: "future" };
  const version = versions.findLast(({ date }) => date <= asked);
  return version === undefined ? { kind: "before_first" } : { kind: "resolved", version };
}

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}
