import { newestVersion, versions } from "./timeline.ts";
import type { VersionRecord, VersionState } from "./types.ts";

/** What a version is at an instant. `deprecatedAt` and `sunsetAt` belong to the state they begin. */
export function stateOf(record: VersionRecord, now: Date): VersionState {
  if (record.sunsetAt !== null && now >= record.sunsetAt) return "sunset";
  if (record.deprecatedAt !== null && now >= record.deprecatedAt) return "deprecated";
  return record === newestVersion ? "current" : "supported";
}

/** The version to move to: the next one after it of which no end is published, at every instant the same. Null for the newest. */
export function successorOf(record: VersionRecord, records: readonly VersionRecord[] = versions): VersionRecord | null {
  if (record === newestVersion) return null;
  const later = records.filter(({ date }) => date > record.date);
  return later.find(({ deprecatedAt }) => deprecatedAt === null) ?? newestVersion;
}
