import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { PortalEnv } from "../src/env.ts";
import { hasSessionCookie } from "../src/lib/session-cookie.ts";
import { markdownType, pageOfMarkdown, wantsMarkdown } from "../src/lib/wants-markdown.ts";
import { llmsFullText, llmsText } from "./llms-text.ts";
import { loadPrerenderedPages, type PrerenderedPage, toPagePath } from "./prerendered-pages.ts";
import { type Download, loadSdkDownloads } from "./sdk-downloads.ts";
import { robotsText, securityText } from "./well-known-text.ts";

type SiteFile = Download;

/**
 * Serves what is the same for everybody: prerendered pages, each also as Markdown (by suffix, or by Accept), the files that programs
 * look for, and the packages of the SDKs. The returned function answers true when it served.
 */
export async function createFileServer(
  clientDir: URL,
  env: PortalEnv,
): Promise<(req: IncomingMessage, res: ServerResponse) => boolean> {
  const pages = await loadPrerenderedPages(clientDir, env);
  const sdks = await loadSdkDownloads(new URL("../sdks/", clientDir), env);
  const texts: Readonly<Record<string, () => string>> = {
    "/llms.txt": () => llmsText(pages, env.portalUrl),
    "/llms-full.txt": () => llmsFullText(pages, env.portalUrl),
    "/robots.txt": () => robotsText(env.portalUrl),
    "/.well-known/security.txt": () => securityText(env.portalUrl, new Date()),
  };
  const made = new Map<string, SiteFile>();
  const remember = (key: string, make: () => SiteFile) => {
    const file = made.get(key) ?? make();
    made.set(key, file);
    return file;
  };

  function find({ url = "/", headers: { accept, cookie } }: IncomingMessage): SiteFile | undefined {
    const path = toPagePath(url);
    const text = Object.hasOwn(texts, path) ? texts[path] : undefined;
    if (text) return remember(path, () => toFile(text(), { "Content-Type": "text/plain; charset=utf-8" }));
    const download = sdks.get(path);
    if (download) return download;
    const named = pageOfMarkdown(path);
    const page = pages.get(named ?? path);
    if (!page) return undefined;
    const address = env.portalUrl + (named ?? path);
    if (named !== undefined || wantsMarkdown(accept))
      return remember(`${path}.md`, () => toMarkdownFile(page, address));
    const signedIn = hasSessionCookie(cookie);
    return remember(`${path} ${signedIn}`, () => toPageFile(page, signedIn));
  }

  return (req, res) => {
    const file = req.method === "GET" || req.method === "HEAD" ? find(req) : undefined;
    if (file) send(file, req, res);
    return file !== undefined;
  };
}

/** The header of the page shows what its reader can do next: sign up, or go to the console. */
function toPageFile({ html, policy }: PrerenderedPage, signedIn: boolean): SiteFile {
  const type = "text/html; charset=utf-8";
  const text = signedIn ? html.replace("<html", "<html data-signed-in") : html;
  return toFile(text, { "Content-Type": type, "Content-Security-Policy": policy, Vary: "Accept, Cookie" });
}

function toMarkdownFile(page: PrerenderedPage, address: string): SiteFile {
  const link = `<${address}>; rel="canonical"`;
  return toFile(page.markdown().markdown, { "Content-Type": markdownType, Link: link, Vary: "Accept" });
}

function toFile(text: string, headers: SiteFile["headers"]): SiteFile {
  const body = Buffer.from(text);
  // Weak, because one text is sent in several encodings.
  return { body, headers, etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
}

function send({ body, etag, headers }: SiteFile, req: IncomingMessage, res: ServerResponse): void {
  for (const [name, value] of Object.entries({ ETag: etag, "Cache-Control": "no-cache", ...headers }))
    res.setHeader(name, value);
  if (req.headers["if-none-match"] === etag) {
    res.writeHead(304).end();
    return;
  }
  res.writeHead(200, { "Content-Length": body.length });
  res.end(req.method === "HEAD" ? undefined : body);
}
