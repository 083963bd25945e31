import type { VersionDate, VersionRecord } from "./types.ts";

/** Every version there ever was, oldest first. A version is added by hand, with its changes, and never removed. */
export const versions: readonly VersionRecord[] = [
  version("2024-11-20", {
    announced: "2025-11-20",
    deprecated: "2025-11-20",
    sunset: "2026-05-20",
    reason: "Its calls describe tools as functions and count tokens of reasoning under a name that hides them.",
  }),
  version("2025-03-12", {
    announced: "2026-09-12",
    deprecated: "2026-09-12",
    sunset: "2027-03-12",
    reason: "Its errors have a form of their own, not that of RFC 9457 (problem details), and its times are numbers.",
  }),
  version("2025-07-09"),
  version("2025-11-05"),
  version("2026-04-15"),
  version("2026-11-23"),
];

/** The version of `openapi/`, the only one that handlers know. */
export const newestVersion: VersionRecord = last(versions);

/** The version of this exact date. Throws a RangeError when there is none; for a caller's date use `resolveVersion`. */
export function versionOf(date: string): VersionRecord {
  const found = versions.find((record) => record.date === date);
  if (found === undefined) throw new RangeError(`There is no version ${date}`);
  return found;
}

interface End {
  readonly announced: string;
  readonly deprecated: string;
  readonly sunset?: string;
  readonly reason: string;
  readonly revision?: number;
  readonly withdrawn?: true;
}

/** The record of a version as the list above has it. */
export function version(date: VersionDate, end?: End): VersionRecord {
  const days = end && {
    announcedAt: startOfDay(end.announced),
    deprecatedAt: startOfDay(end.deprecated),
    sunsetAt: end.sunset === undefined ? null : startOfDay(end.sunset),
  };
  const stays = { announcedAt: null, deprecatedAt: null, sunsetAt: null, endReason: null, withdrawnEnd: null };
  const revision = { endRevision: end?.revision ?? 0 };
  if (!days) return { date, ...stays, ...revision };
  if (end.withdrawn) return { date, ...stays, ...revision, withdrawnEnd: { ...days, reason: end.reason } };
  return { date, ...days, ...revision, endReason: end.reason, withdrawnEnd: null };
}

function startOfDay(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function last(records: readonly VersionRecord[]): VersionRecord {
  const record = records.at(-1);
  if (record === undefined) throw new Error("timeline.ts has no version");
  return record;
}
