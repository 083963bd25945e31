import { newestVersion, versions } from "./timeline.ts";
import type { VersionRecord, VersionState } from "./types.ts";

/** What a version is at an instant. `deprecatedAt` and `sunsetAt` belong to the state they begin. */
export function stateOf(record: VersionRecord, now: Date): VersionState {
  if (record.sunsetAt !== null && now >= record.sunsetAt) return "sunset";
  if (record.deprecatedAt !== null && now >= record.deprecatedAt) return "deprecated";
  return record === newestVersion ? "current" : "supported";
}

/** The version to move to: the next one after it that still answers at that instant, else the newest. Null for the newest. */
export function successorOf(record: VersionRecord, now: Date): VersionRecord | null {
  if (record === newestVersion) return null;
  const later = versions.slice(versions.indexOf(record) + 1);
  return later.find((candidate) => ["supported", "current"].includes(stateOf(candidate, now))) ?? newestVersion;
}
