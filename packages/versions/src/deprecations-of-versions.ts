import type { Deprecation } from "@sundial/kernel";
import { newestVersion, versions } from "./timeline.ts";
import type { VersionRecord } from "./types.ts";

/** The announced ends of versions, oldest first. Each names the next version after it of which no end is announced. */
export function deprecationsOfVersions(records: readonly VersionRecord[] = versions): Deprecation[] {
  return records.flatMap((record, index) => {
    const { date, announcedAt, deprecatedAt, sunsetAt, endReason, endRevision } = record;
    if (announcedAt === null || deprecatedAt === null || endReason === null) return [];
    const successor = records.slice(index + 1).find((later) => later.deprecatedAt === null)?.date ?? newestVersion.date;
    return [
      {
        kind: "version",
        subject: date,
        announcedAt,
        deprecatedAt,
        sunsetAt,
        successor,
        assistance: null,
        guidePath: `/versions/upgrade/${date}/${successor}`,
        reason: endReason,
        brownouts: [],
        revision: endRevision,
        withdrawn: false,
      },
    ];
  });
}
