import { readPage } from "./read-links.ts";

export interface CrawlOptions {
  readonly portalUrl: string;
  /** Hosts under which documents name the portal: examples do not know where it will run. */
  readonly aliases: readonly string[];
  readonly cookie?: string;
  /** Pages that are opened for their links; others are asked for and no more. */
  readonly isRead: (path: string) => boolean;
}

/** A link, and a place where it stands. */
export interface Link {
  readonly to: string;
  readonly from: string;
}

export interface CrawlResult {
  readonly pages: number;
  readonly links: number;
  readonly dead: readonly string[];
  readonly needScript: readonly string[];
}

interface Visited {
  readonly status: number;
  readonly ids: ReadonlySet<string> | undefined;
}

const atOnce = 4;
/** How many pages of one shape are opened, such as those of single requests. */
const sameShapeMax = 3;

/** Follows the links from where it begins through the portal, each page once, a few at a time. Other hosts are not asked. */
export async function crawl(begin: readonly Link[], options: CrawlOptions): Promise<CrawlResult> {
  const visited = new Map<string, Visited>();
  const shapes = new Map<string, number>();
  const links = new Map<string, Link & { path: string; fragment: string }>();
  const needScript: string[] = [];
  const queue: string[] = [];

  function add({ to, from }: Link): void {
    const url = resolve(to, from, options);
    if (!url) return;
    const path = url.pathname + url.search;
    const key = path + url.hash;
    if (!links.has(key)) links.set(key, { to: key, from, path, fragment: decodeURIComponent(url.hash.slice(1)) });
    if (visited.has(path) || queue.includes(path) || !isFresh(path)) return;
    queue.push(path);
  }

  function isFresh(path: string): boolean {
    const shape = shapeOf(path);
    const count = shapes.get(shape) ?? 0;
    if (shape !== path && count >= sameShapeMax) return false;
    shapes.set(shape, count + 1);
    return true;
  }

  async function work(): Promise<void> {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const { answer, html } = await fetchPage(path, options);
      const page = html === undefined ? undefined : readPage(html);
      visited.set(path, { status: answer, ids: page?.ids });
      if (!page || !options.isRead(path)) continue;
      needScript.push(...page.needsScript.map((what) => `${path} has ${what}`));
      for (const to of page.links) add({ to, from: path });
    }
  }

  for (const link of begin) add(link);
  while (queue.length > 0) await Promise.all(Array.from({ length: atOnce }, work));
  const dead = [...links.values()].flatMap((link) => problemOf(link, visited.get(link.path)));
  return { pages: visited.size, links: links.size, dead, needScript };
}

/** The page within the portal, or nothing for another host or scheme. */
function resolve(to: string, from: string, { portalUrl, aliases }: CrawlOptions): URL | undefined {
  const alias = aliases.find((host) => to.startsWith(host));
  const own = alias === undefined ? to : portalUrl + to.slice(alias.length);
  if (!URL.canParse(own, portalUrl + from)) return undefined;
  const url = new URL(own, portalUrl + from);
  return url.origin === portalUrl ? url : undefined;
}

/** Asks once more where the server had just closed the connection that was kept, as RFC 9110, section 9.2.2 allows. */
async function fetchPage(path: string, { portalUrl, cookie }: CrawlOptions) {
  const headers = { accept: "text/html,*/*;q=0.8", ...(cookie !== undefined && { cookie }) };
  const ask = async () => {
    const response = await fetch(portalUrl + path, { headers });
    const isPage = response.ok && response.headers.get("content-type")?.startsWith("text/html");
    const html = isPage ? await response.text() : undefined;
    if (!isPage) await response.body?.cancel();
    // Where it leads on to signing in, what is there says nothing of the page that was named.
    return { answer: response.status, html: response.redirected && path.includes("/console") ? undefined : html };
  };
  return await ask().catch(ask);
}

/** The explorer reads its fragments by itself. */
function problemOf(
  link: { from: string; to: string; path: string; fragment: string },
  page: Visited | undefined,
): string[] {
  if (!page) return [];
  if (page.status >= 400) return [`${link.to} answers ${page.status}, linked from ${link.from}`];
  if (link.fragment === "" || !page.ids || link.path.startsWith("/reference/explorer")) return [];
  return page.ids.has(link.fragment) ? [] : [`${link.to} names no part of its page, linked from ${link.from}`];
}

/** The path with its ids, and the values of its query, left out; an operation is alike in all older versions. */
function shapeOf(path: string): string {
  if (/^\/reference\/\d{4}-\d\d-\d\d\/./.test(path)) return "/reference/{version}/{name}";
  return path.replaceAll(/\b[a-z]+_[0-9a-z]{20,}/g, "{id}").replaceAll(/=[^&]*/g, "=");
}
