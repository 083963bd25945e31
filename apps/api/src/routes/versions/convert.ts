import { operations } from "@sundial/contract";
import type { VersionUsage, Version as WireVersion } from "@sundial/contract/types";
import type { VersionUse } from "@sundial/usage";
import { changes, stateOf, type VersionChange, type VersionRecord } from "@sundial/versions";
import { versionPages } from "../../version-pages.ts";

export function toWireVersion(
  record: VersionRecord,
  view: { readonly portalUrl: string; readonly now: Date },
): WireVersion {
  // An end is told of from its announcement on, as everywhere else.
  const isTold = record.announcedAt !== null && record.announcedAt <= view.now;
  const { successor, url, guideUrl } = versionPages(view.portalUrl, record);
  return {
    date: record.date,
    state: stateOf(record, view.now),
    deprecated_at: (isTold && record.deprecatedAt?.toISOString()) || null,
    sunset_at: (isTold && record.sunsetAt?.toISOString()) || null,
    successor: successor?.date ?? null,
    changes: changes
      .filter(({ date }) => date === record.date)
      .map(({ name, description, operations }) => ({ name, description, operations: listOperations(operations) })),
    guide_url: guideUrl,
    changelog_url: url,
  };
}

function listOperations(touched: VersionChange["operations"]): string[] {
  return touched === "every" ? Object.keys(operations) : [...touched];
}

/** One entry a version, newest first; the keys of each by their number of calls. */
export function toWireUsedVersions(uses: readonly VersionUse[]): VersionUsage["versions"] {
  const byVersion = Map.groupBy(uses, ({ version }) => version);
  return [...byVersion]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([version, keys]) => ({
      version,
      calls: keys.reduce((sum, { calls }) => sum + calls, 0),
      last_used_at: new Date(Math.max(...keys.map(({ lastUsedAt }) => lastUsedAt.getTime()))).toISOString(),
      api_keys: keys
        .toSorted((a, b) => b.calls - a.calls || (a.apiKeyId < b.apiKeyId ? -1 : 1))
        .map((key) => ({ api_key_id: key.apiKeyId, calls: key.calls, last_used_at: key.lastUsedAt.toISOString() })),
    }));
}
