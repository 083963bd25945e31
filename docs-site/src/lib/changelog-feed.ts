import { createHash } from "node:crypto";
import { namesTag } from "@sundial/kernel";
import type { ChangelogEntry } from "@sundial/sdk";
import { generateAtomFeed } from "feedsmith";
import { brand } from "../brand.ts";
import { portalEnv } from "../env.ts";
import { feedFilters, feedHref, readChangelogFilters, toListParams } from "./changelog-filters.ts";
import { toHtml } from "./changelog-text.ts";
import { publicApi } from "./public-api.ts";

/** A feed holds this many of the newest entries; readers keep the older ones. */
const entriesMax = 50;
/** What a feed without entries was last updated at: the day of the first version. */
const beginning = "2024-11-20";

export type FeedFormat = "atom" | "json";

interface Feed {
  /** Stays the same whatever the order of the filters in the address. */
  readonly id: string;
  readonly title: string;
  readonly selfUrl: string;
  readonly pageUrl: string;
  readonly entries: readonly ChangelogEntry[];
}

/** Answers with the feed of the filters in the address, or 304 to a reader who has it (RFC 9110, section 13.1.2). */
export async function answerFeed(request: Request, url: URL, format: FeedFormat): Promise<Response> {
  const filters = { ...readChangelogFilters(url.searchParams), mine: "" };
  const { portalUrl } = portalEnv();
  const { data } = await publicApi().changelog.list({ ...toListParams(filters), limit: entriesMax });
  const selfUrl = portalUrl + feedHref(format, filters);
  const narrowed = feedFilters.flatMap((name) => (filters[name] === "" ? [] : [`${name}=${filters[name]}`]));
  const title = `${brand.name} changelog${narrowed.length > 0 ? `: ${narrowed.join(", ")}` : ""}`;
  const pageUrl = `${portalUrl}/changelog`;
  const id = narrowed.length > 0 ? `${pageUrl}#${narrowed.map(encodeURIComponent).join(";")}` : pageUrl;
  const body = write[format]({ id, title, selfUrl, pageUrl, entries: data });
  const tag = `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
  const headers = { ETag: tag, "Cache-Control": "public, max-age=300" };
  if (namesTag(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": mediaTypes[format] } });
}

const mediaTypes: Readonly<Record<FeedFormat, string>> = {
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

const write: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  /** RFC 4287. */
  atom: ({ id, title, selfUrl, pageUrl, entries }) =>
    generateAtomFeed({
      id,
      title: { value: title },
      updated: dayOf(entries[0]?.date ?? beginning),
      links: [
        { href: selfUrl, rel: "self", type: "application/atom+xml" },
        { href: pageUrl, rel: "alternate", type: "text/html" },
      ],
      authors: [{ name: brand.name }],
      entries: entries.map((entry) => ({
        id: entry.url,
        title: { value: entry.title },
        updated: dayOf(entry.date),
        published: dayOf(entry.date),
        links: [{ href: entry.url, rel: "alternate", type: "text/html" }],
        categories: tagsOf(entry).map((term) => ({ term })),
        content: { type: "html", value: contentOf(entry) },
      })),
    }),
  /** JSON Feed 1.1. */
  json: ({ title, selfUrl, pageUrl, entries }) =>
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title,
      home_page_url: pageUrl,
      feed_url: selfUrl,
      language: "en",
      authors: [{ name: brand.name }],
      items: entries.map((entry) => ({
        id: entry.url,
        url: entry.url,
        title: entry.title,
        content_html: contentOf(entry),
        date_published: dayOf(entry.date),
        date_modified: dayOf(entry.date),
        tags: tagsOf(entry),
      })),
    }),
};

function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function tagsOf({ kind, breaking, affects }: ChangelogEntry): string[] {
  return [kind, ...(breaking ? ["breaking"] : []), ...affects.models];
}

function contentOf({ body }: ChangelogEntry): string {
  return toHtml(body, portalEnv().portalUrl);
}
