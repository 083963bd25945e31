import { readdir, readFile } from "node:fs/promises";
import type { PortalEnv } from "../src/env.ts";
import { type PageMarkdown, toPageMarkdown } from "../src/lib/page-markdown.ts";
import { writtenApiUrl, writtenPortalUrl } from "../src/lib/written-urls.ts";
import { pagePolicy, withoutPolicyMeta } from "./page-policy.ts";

/** A page as it was built, with this deployment's URLs in it. */
export interface PrerenderedPage {
  readonly html: string;
  /** Its Content-Security-Policy. */
  readonly policy: string;
  /** Made when it is first asked for. */
  markdown(): PageMarkdown;
}

/** Every prerendered page by its path, such as "/docs/quickstart". */
export async function loadPrerenderedPages(
  clientDir: URL,
  env: Pick<PortalEnv, "apiUrl" | "portalUrl">,
): Promise<ReadonlyMap<string, PrerenderedPage>> {
  const pages = new Map<string, PrerenderedPage>();
  for (const name of await readdir(clientDir, { recursive: true })) {
    if (!name.endsWith(".html") || name.startsWith("_")) continue;
    const built = await readFile(new URL(name, clientDir), "utf8");
    const html = built.replaceAll(writtenApiUrl, env.apiUrl).replaceAll(writtenPortalUrl, env.portalUrl);
    const path = toPagePath(`/${name.replaceAll("\\", "/")}`);
    pages.set(path, toPage(html, env.portalUrl + path));
  }
  return pages;
}

function toPage(html: string, url: string): PrerenderedPage {
  let markdown: PageMarkdown | undefined;
  return {
    html: withoutPolicyMeta(html),
    policy: pagePolicy(html),
    markdown() {
      markdown ??= toPageMarkdown(html, url);
      return markdown;
    },
  };
}

/** The path of a page however it is written: "/docs/", "/docs/index.html" and "/docs?x" are "/docs". */
export function toPagePath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "/";
  return path.replace(/(\/index\.html|\.html)$/, "").replace(/\/+$/, "") || "/";
}
