import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { PortalEnv } from "../src/env.ts";
import { pagePolicy, withoutPolicyMeta } from "./page-policy.ts";

interface Page {
  readonly body: Buffer;
  readonly policy: string;
  readonly etag: string;
}

// The addresses that documentation is written with; a deployment's own take their place when the server starts.
const writtenApiUrl = "http://127.0.0.1:8787";
const writtenPortalUrl = "http://127.0.0.1:4321";

/** Holds every prerendered page in memory with this deployment's URLs in it. The returned function answers true when it served. */
export async function loadPrerenderedPages(
  clientDir: URL,
  env: Pick<PortalEnv, "apiUrl" | "portalUrl">,
): Promise<(req: IncomingMessage, res: ServerResponse) => boolean> {
  const pages = new Map<string, Page>();
  for (const name of await readdir(clientDir, { recursive: true })) {
    if (!name.endsWith(".html") || name.startsWith("_")) continue;
    const html = await readFile(new URL(name, clientDir), "utf8");
    pages.set(
      pathOf(name),
      toPage(html.replaceAll(writtenApiUrl, env.apiUrl).replaceAll(writtenPortalUrl, env.portalUrl)),
    );
  }
  return (req, res) => {
    const page = req.method === "GET" || req.method === "HEAD" ? pages.get(normalize(req.url ?? "/")) : undefined;
    if (page) send(page, req, res);
    return page !== undefined;
  };
}

function send(page: Page, req: IncomingMessage, res: ServerResponse): void {
  res.setHeader("ETag", page.etag);
  res.setHeader("Content-Security-Policy", page.policy);
  res.setHeader("Cache-Control", "no-cache");
  if (req.headers["if-none-match"] === page.etag) {
    res.writeHead(304).end();
    return;
  }
  res.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": page.body.length });
  res.end(req.method === "HEAD" ? undefined : page.body);
}

function toPage(html: string): Page {
  const body = Buffer.from(withoutPolicyMeta(html));
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, etag, policy: pagePolicy(html) };
}

function pathOf(fileName: string): string {
  return normalize(`/${fileName.replaceAll("\\", "/")}`);
}

/** The path of a page however it is written: "/docs/", "/docs/index.html" and "/docs?x" are "/docs". */
function normalize(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "/";
  return path.replace(/(\/index\.html|\.html)$/, "").replace(/\/+$/, "") || "/";
}
