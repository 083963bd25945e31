import { stateOf, type VersionRecord } from "@sundial/versions";
import { versionPages, versionUrl } from "./version-pages.ts";

/** The three headers of a deprecated version, by name. */
export type LifecycleHeaders = Readonly<Record<"Deprecation" | "Sunset" | "Link", string | undefined>>;

const none: LifecycleHeaders = { Deprecation: undefined, Sunset: undefined, Link: undefined };

/**
 * Answers what a version's responses say of its end at an instant (RFC 9745, RFC 8594, RFC 8288, RFC 5829); nothing before it is
 * deprecated. The texts are made once a version and successor.
 */
export function createLifecycleHeaders(portalUrl: string): (record: VersionRecord, now: Date) => LifecycleHeaders {
  const made = new Map<string, LifecycleHeaders>();
  return (record, now) => {
    const state = stateOf(record, now);
    if (state !== "deprecated" && state !== "sunset") return none;
    const pages = versionPages(portalUrl, record, now);
    const name = `${record.date} ${pages.successor?.date}`;
    const headers = made.get(name) ?? writeHeaders(record, { portalUrl, ...pages });
    made.set(name, headers);
    return headers;
  };
}

function writeHeaders(
  record: VersionRecord,
  { portalUrl, url, guideUrl, successor }: ReturnType<typeof versionPages> & { portalUrl: string },
): LifecycleHeaders {
  const links = [
    `<${url}>; rel="deprecation"; type="text/html"`,
    ...(guideUrl && record.sunsetAt ? [`<${guideUrl}>; rel="sunset"; type="text/html"`] : []),
    ...(successor ? [`<${versionUrl(portalUrl, successor)}>; rel="successor-version"; type="text/html"`] : []),
  ];
  return {
    Deprecation: record.deprecatedAt ? `@${Math.floor(record.deprecatedAt.getTime() / 1000)}` : undefined,
    Sunset: record.sunsetAt?.toUTCString(),
    Link: links.join(", "),
  };
}
