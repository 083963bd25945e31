import type { Deprecation } from "@sundial/kernel";
import { successorOf } from "./state-of.ts";
import { newestVersion, versions } from "./timeline.ts";
import type { VersionRecord, WithdrawnEnd } from "./types.ts";

/** The announced ends of versions, oldest first, those included that were taken back. */
export function deprecationsOfVersions(records: readonly VersionRecord[] = versions): Deprecation[] {
  return records.flatMap((record) => {
    const end = record.withdrawnEnd ?? toEnd(record);
    if (end === null) return [];
    const { date, endRevision } = record;
    const successor = (successorOf(record, records) ?? newestVersion).date;
    return [
      {
        kind: "version",
        subject: date,
        ...end,
        successor,
        assistance: null,
        guidePath: `/versions/upgrade/${date}/${successor}`,
        brownouts: [],
        revision: endRevision,
        withdrawn: record.withdrawnEnd !== null,
      },
    ];
  });
}

function toEnd({ announcedAt, deprecatedAt, sunsetAt, endReason }: VersionRecord): WithdrawnEnd | null {
  if (announcedAt === null || deprecatedAt === null || endReason === null) return null;
  return { announcedAt, deprecatedAt, sunsetAt, reason: endReason };
}
