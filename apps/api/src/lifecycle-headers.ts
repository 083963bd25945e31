import { type OperationId, operations } from "@sundial/contract";
import type { Deprecation } from "@sundial/kernel";
import { stateOf, type VersionRecord } from "@sundial/versions";
import type { Context } from "hono";
import type { AnnouncedEnd } from "./announced-end.ts";
import type { ApiEnv } from "./api-app.ts";
import { setHeader } from "./response-headers.ts";
import { versionPages, versionUrl } from "./version-pages.ts";

/**
 * Answers what a version's responses say of its end at an instant (RFC 9745, RFC 8594, RFC 8288, RFC 5829); null before it is deprecated. The links are made once a
 * version and successor.
 */
export function createVersionEnds(portalUrl: string): (record: VersionRecord, now: Date) => AnnouncedEnd | null {
  const made = new Map<string, AnnouncedEnd>();
  return (record, now) => {
    const state = stateOf(record, now);
    if (record.deprecatedAt === null || (state !== "deprecated" && state !== "sunset")) return null;
    const { url, guideUrl, successor } = versionPages(portalUrl, record);
    const name = `${record.date} ${successor?.date}`;
    const end = made.get(name) ?? {
      deprecatedAt: record.deprecatedAt,
      sunsetAt: record.sunsetAt,
      links: [
        link(url, "deprecation"),
        ...(guideUrl && record.sunsetAt ? [link(guideUrl, "sunset")] : []),
        ...(successor ? [link(versionUrl(portalUrl, successor), "successor-version")] : []),
      ],
      anchor: url,
    };
    made.set(name, end);
    return end;
  };
}

/**
 * What responses say of the end of an operation or a member of a request: its guide explains what to do, and names the successor. The anchor says what the links are about, as an address of the API;
 * that of a member is its operation's, with the member as its fragment.
 */
export function toAnnouncedEnd(
  deprecation: Deprecation,
  { PORTAL_URL: portalUrl, API_URL: apiUrl }: { readonly PORTAL_URL: string; readonly API_URL: string },
): AnnouncedEnd {
  const { deprecatedAt, sunsetAt, successor, guidePath } = deprecation;
  const guide = `${portalUrl}${guidePath}`;
  const anchor = `anchor="${apiUrl}${placeOf(deprecation)}"`;
  const page = `${portalUrl}/deprecations#${encodeURIComponent(deprecation.subject)}`;
  return {
    deprecatedAt,
    sunsetAt,
    links: [
      `${link(page, "deprecation")}; ${anchor}`,
      ...(sunsetAt ? [`${link(guide, "sunset")}; ${anchor}`] : []),
      ...(successor ? [`${link(guide, "successor-version")}; title="${successor}"; ${anchor}`] : []),
    ],
    anchor: null,
  };
}

function placeOf({ subject }: Deprecation): string {
  const [operationId = "", ...member] = subject.split(".");
  const path = operations[operationId as OperationId].path; // the linter and the generator know no other
  return member.length === 0 ? path : `${path}#${encodeURIComponent(member.join("."))}`;
}

/**
 * Makes the response say all that ends of what the call uses. RFC 9745 knows one `Deprecation`, so it and `Sunset` speak of what ends first; `Link` begins with that, and
 * names of every other link what it is about.
 */
export function tellEnds(c: Context<ApiEnv>, ends: readonly AnnouncedEnd[]): void {
  c.set("ends", ends);
  const [first, ...others] = ends.toSorted(
    (a, b) => endsAtMs(a) - endsAtMs(b) || a.deprecatedAt.getTime() - b.deprecatedAt.getTime(),
  );
  setHeader(c, "Deprecation", first && `@${Math.floor(first.deprecatedAt.getTime() / 1000)}`);
  setHeader(c, "Sunset", first?.sunsetAt?.toUTCString());
  setHeader(c, "Link", first && [...first.links, ...others.flatMap(anchorLinks)].join(", "));
}

/** Makes the response say one more. */
export function tellEnd(c: Context<ApiEnv>, end: AnnouncedEnd): void {
  tellEnds(c, [...(c.get("ends") ?? []), end]);
}

function anchorLinks({ links, anchor }: AnnouncedEnd): readonly string[] {
  return anchor === null ? links : links.map((one) => one.replace("; rel=", `; anchor="${anchor}"; rel=`));
}

/** A date that is not set comes after all others. */
function endsAtMs({ sunsetAt }: AnnouncedEnd): number {
  return sunsetAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function link(url: string, relation: "deprecation" | "sunset" | "successor-version"): string {
  return `<${url}>; rel="${relation}"; type="text/html"`;
}
