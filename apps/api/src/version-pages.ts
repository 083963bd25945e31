import { successorOf, type VersionRecord } from "@sundial/versions";

/** Where the portal writes about a version, and which version to move to. `guideUrl` is null for the newest. */
export interface VersionPages {
  readonly successor: VersionRecord | null;
  readonly url: string;
  readonly guideUrl: string | null;
}

export function versionPages(portalUrl: string, record: VersionRecord): VersionPages {
  const successor = successorOf(record);
  return {
    successor,
    url: versionUrl(portalUrl, record),
    guideUrl: successor && `${portalUrl}/versions/upgrade/${record.date}/${successor.date}`,
  };
}

export function versionUrl(portalUrl: string, record: VersionRecord): string {
  return `${portalUrl}/versions/${record.date}`;
}
