import { listChargeRows } from "@sundial/billing";
import { newestVersion, stateOf, versions } from "@sundial/versions";
import { imageSize } from "image-size";
import type { Browser, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { listOperations, type PortalOperation } from "../../docs-site/src/lib/operations.ts";
import { pageImage } from "../../docs-site/src/lib/page-image.ts";
import { clickThrough } from "../harness/click-through.ts";
import { inspectPage } from "../harness/inspect-page.ts";
import type { TestPlatform } from "../harness/platform.ts";
import { sharing } from "../harness/shared-platform.ts";
import { signUpByForms } from "../harness/sign-up.ts";
import { accessibilityViolations, watchPage } from "../harness/watch-page.ts";
import { describeLinks } from "./links/describe-links.ts";
import { describePages } from "./pages/describe-pages.ts";

let platform: TestPlatform;
let browser: Browser;
sharing.beforeAll(({ shared }) => {
  ({ platform, browser } = shared);
});

/** Beside those of `describePages`, which has one of each kind. */
const pages = [
  "/docs",
  "/docs/billing",
  "/docs/sdks",
  "/docs/tools",
  "/docs/operate/configuration",
  "/models/sundial-0",
];

async function open(path: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const { problems } = watchPage(page, [platform.portalUrl]);
  const visit = () => page.goto(platform.portalUrl + path, { waitUntil: "load" });
  await visit();
  return { context, page, problems, visit };
}

describe("every guide, and models in each state", () => {
  it.each(pages)("%s is accessible in both themes, does not scroll sideways and keeps to itself", async (path) => {
    const { context, page, problems, visit } = await open(path);
    expect(await inspectPage(page, visit)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("headers", () => {
  it.each([...pages, "/reference/explorer"])(
    "%s has a policy that runs only the portal's own scripts",
    async (path) => {
      const { headers } = await fetch(platform.portalUrl + path);
      const policy = headers.get("content-security-policy") ?? "";
      const scripts = policy.split(";").find((directive) => directive.trim().startsWith("script-src ")) ?? "";
      expect(scripts).toContain("'self'");
      expect(scripts).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).not.toBeNull();
    },
  );

  it("of guides lead to a key while nobody is signed in, and to the console after", async () => {
    const { context, page } = await open("/docs/quickstart");
    await page.setViewportSize({ width: 360, height: 740 });
    const ways = page.locator(".site-header .end a");
    const read = () => ways.filter({ visible: true }).allTextContents();
    expect(await read()).toEqual(["Get an API key"]);
    const way = await ways.filter({ visible: true }).boundingBox();
    const menu = await page.locator("[popovertarget=starlight__sidebar]").boundingBox();
    expect((way?.x ?? 0) + (way?.width ?? 0)).toBeLessThanOrEqual(menu?.x ?? 0);
    await signUpByForms(page, platform, { email: "reader@headers.example", organization: "Headers" });
    await page.reload();
    expect(await read()).toEqual(["Console"]);
    await context.close();
  });

  it("refuses a form that another site sends", async () => {
    const answer = await fetch(`${platform.portalUrl}/sign-in`, {
      method: "POST",
      headers: { origin: "https://evil.example" },
      body: new URLSearchParams({ email: "a@example.com" }),
    });
    expect(answer.status).toBe(403);
  });
});

describe("models", () => {
  it("are filtered, reckoned and opened without JavaScript", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${platform.portalUrl}/models`);
    expect(await page.getByRole("link", { name: "sundial-0", exact: true }).count()).toBe(0);
    await page.getByLabel("Kind").selectOption("embedding");
    await page.getByLabel("Tokens to embed").fill("1B");
    await clickThrough(page.getByRole("button", { name: "Show" }));
    const row = page.getByRole("row", { name: /sundial-embed-1 / });
    expect(await row.textContent()).toContain("$20.00");
    expect(await page.getByRole("link", { name: "sundial-1", exact: true }).count()).toBe(0);
    await page.goto(`${platform.portalUrl}/models?state=retired`);
    await page.getByRole("link", { name: "sundial-0", exact: true }).click();
    await page.getByText("Not answered since 2025-12-01.").waitFor();
    await page.getByRole("link", { name: "model_retired" }).waitFor();
    expect(await page.getByRole("img", { name: /The life of sundial-0/ }).textContent()).toContain(
      "retired from 2025-12-01",
    );
    await page.getByRole("link", { name: "the guide" }).click();
    await page.getByRole("heading", { name: "From sundial-0", exact: true }).waitFor();
    await context.close();
  });
});

describe("the documentation", () => {
  it("has a row for everything that the charge policy tells apart", async () => {
    const html = await (await fetch(`${platform.portalUrl}/docs/charges`)).text();
    const shown = [...html.matchAll(/<tr id="([a-z-]+)"/g)].map(([, id]) => id);
    expect(shown).toEqual(listChargeRows().map(({ id }) => id.replaceAll("_", "-")));
    expect(shown).toContain("failed-after-first-token");
  });

  it("names this installation's API", async () => {
    const html = await (await fetch(`${platform.portalUrl}/docs/quickstart`)).text();
    expect(html).toContain(platform.api.url);
    expect(html).not.toContain("127.0.0.1:8787");
  });

  it("has a page for every code that the API can answer with", async () => {
    const answer = await platform.api.call("GET", "/v1/requests");
    expect(answer.body.doc_url).toBe(`${platform.portalUrl}/errors/${answer.body.code}`);
    expect((await fetch(answer.body.doc_url)).status).toBe(200);
  });
});

describe("an address that leads nowhere", () => {
  it.each([
    ["/docs/webhook", "/docs/webhooks"],
    ["/errors/rate_limit_exeeded", "/errors/rate_limit_exceeded"],
    ["/models/sundial-2-mni", "/models/sundial-2-mini"],
    ["/reference/createChatCompletions", "/reference/createChatCompletion"],
    ["/price", "/pricing"],
  ])("%s suggests %s, and the search", async (path, href) => {
    const { context, page } = await open(path);
    expect((await fetch(platform.portalUrl + path)).status).toBe(404);
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
    expect(await page.locator(`main a[href="${href}"]`).count()).toBe(1);
    await page.locator("main").getByRole("button", { name: "Search" }).click();
    await page.locator("#site-search").waitFor();
    await context.close();
  });
});

describe("the search", () => {
  const field = "#site-search";
  const results = "[data-search-results] a";

  /** What newcomers ask for, and the guide, or the section of one, that they look for. */
  const guidesOn: Readonly<Record<string, string>> = {
    streaming: "/docs/streaming",
    SSE: "/docs/streaming",
    webhooks: "/docs/webhooks",
    "verify webhook signature": "/docs/webhooks",
    "rate limits": "/docs/rate-limits",
    "429": "/docs/rate-limits",
    "429 too many requests": "/docs/rate-limits",
    "upgrade to a new version": "/versions/upgrade",
    retry: "/docs/errors",
    retries: "/docs/sdks/#retries-and-timeouts",
    idempotency: "/docs/idempotency",
    authentication: "/docs/authentication",
    "how do I rotate a key": "/docs/authentication/#replace-a-key-without-a-gap",
    errors: "/docs/errors",
    embeddings: "/docs/embeddings",
    tools: "/docs/tools",
    "function calling": "/docs/tools",
    "json schema": "/docs/structured-output",
    sandbox: "/docs/sandbox",
    "getting started": "/docs/quickstart",
    pagination: "/docs/usage/#lists-and-pages",
    versions: "/docs/versions",
    billing: "/docs/billing",
    "what is charged": "/docs/charges",
    sdk: "/docs/sdks",
    openai: "/docs/moving-from-openai",
  };

  /** The addresses that it shows for that. Resolves when they are there. */
  async function search(page: Page, query: string): Promise<string[]> {
    await page.evaluate("performance.clearMeasures('site-search')");
    await page.locator(field).fill(query);
    await page.locator(`[data-search-results][data-of=${JSON.stringify(query)}]`).waitFor({ state: "attached" });
    return await page.locator(results).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  }

  /** Many, one after the other within the page: what is between it and the test takes longer than a search. */
  async function searchAll(page: Page, queries: readonly { query: string }[]) {
    return await page.evaluate<{ first: string | null; duration: number }[]>(`(async () => {
      const field = document.querySelector("${field}");
      const list = document.querySelector("[data-search-results]");
      const found = [];
      for (const { query } of ${JSON.stringify(queries)}) {
        performance.clearMeasures("site-search");
        const shown = new Promise((resolve) => {
          const observer = new MutationObserver(() => list.dataset.of === query && resolve(observer.disconnect()));
          observer.observe(list, { attributes: true });
        });
        field.value = query;
        field.dispatchEvent(new Event("input"));
        await shown;
        const [{ duration }] = performance.getEntriesByName("site-search");
        found.push({ first: list.querySelector("a")?.getAttribute("href") ?? null, duration });
      }
      return found;
    })()`);
  }

  it("finds every operation by its id, and by method and path, and every code, as the first hit", async () => {
    const { context, page, problems } = await open("/pricing");
    await page.keyboard.press("/");
    const operations = listOperations().flatMap(({ id, method, path, href }) => [
      { query: id, href },
      { query: `${method} ${path}`, href },
    ]);
    const { data: codes } = (await platform.api.call("GET", "/v1/errors")).body as { data: { code: string }[] };
    const wanted = [...operations, ...codes.map(({ code }) => ({ query: code, href: `/errors/${code}` }))];
    await search(page, "a");
    const found = await searchAll(page, wanted);
    const wrong = wanted.filter(({ href }, index) => found[index]?.first !== href);
    const times = found.map(({ duration }) => duration);
    expect(wrong).toEqual([]);
    expect(problems).toEqual([]);
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(0);
    console.log(`searches in the built site: ${times.length}, ${at(0.5)} ms p50, ${at(0.95)} ms p95`);
    await context.close();
  }, 180_000);

  it.each([
    ["a guide", "idempotency", "/docs/idempotency/"],
    ["a model", "sundial-2-mini", "/models/sundial-2-mini"],
    ["a version", "2025-07-09", "/versions/2025-07-09"],
    ["a rule of the marketplace", "tls.hsts", "/marketplace/rules#tls.hsts"],
    ["an entry of the changelog", "first version of the API", "/changelog/2024-11-20-first-version"],
    ["a parameter of an operation", "temperature", "/reference/createChatCompletion#body.temperature"],
    [
      "a parameter of an operation",
      "max_completion_tokens",
      "/reference/createChatCompletion#body.max_completion_tokens",
    ],
    ["a parameter that is to end", "max_tokens", "/reference/createChatCompletion#body.max_tokens"],
    ["a parameter that embeddings take", "encoding_format", "/reference/createEmbedding#body.encoding_format"],
    ["an operation by another word", "delete key", "/reference/revokeApiKey"],
    ["an operation on people by another word", "delete member", "/reference/removeMember"],
    ["the guide on errors before that on SDKs", "retry", "/docs/errors/"],
    ["the upgrade guides", "upgrade guide", "/versions/upgrade"],
    ["the section on retries", "retry a failed request", "/docs/errors/#when-to-try-again"],
    ["a method of the SDKs", "chat.completions.create", "/reference/createChatCompletion"],
  ])("finds %s: %s", async (_, query, href) => {
    const { context, page } = await open("/errors");
    await page.keyboard.press("Control+k");
    const found = await search(page, query);
    expect(found.map((url) => url.replace(/#_top$/, ""))[0]).toBe(href);
    await context.close();
  });

  it("has the guide on a thing among its first three", async () => {
    const { context, page } = await open("/errors");
    await page.keyboard.press("/");
    const wrong: object[] = [];
    for (const [query, guide] of Object.entries(guidesOn)) {
      const first = (await search(page, query)).slice(0, 3);
      if (!first.some((url) => url === guide || url.startsWith(`${guide}/`))) wrong.push({ query, guide, first });
    }
    expect(wrong).toEqual([]);
    await context.close();
  });

  it("finds a code by the name of its status", async () => {
    const { context, page } = await open("/errors");
    await page.keyboard.press("/");
    expect(await search(page, "429 too many requests")).toContain("/errors/rate_limit_exceeded");
    await context.close();
  });

  it("says when no page says all that was asked for, and when none says any of it", async () => {
    const { context, page } = await open("/errors");
    const status = page.locator("[data-search-status]");
    await page.keyboard.press("/");
    expect((await search(page, "migrate from OpenAI"))[0]).toMatch("/docs/moving-from-openai/");
    expect(await status.textContent()).toContain("say a part of it");
    expect(await search(page, "langchain")).toEqual([]);
    expect(await status.textContent()).toContain("Nothing found");
    await context.close();
  });

  it.each(["/docs/quickstart", "/errors"])("shows the addresses of this installation on %s", async (path) => {
    const { context, page } = await open(path);
    await page.keyboard.press("/");
    await search(page, "base URL v1");
    const shown = await page.locator("[data-search-results]").textContent();
    expect(shown).not.toMatch(/127\.0\.0\.1:(8787|4321)/); // with which the guides were built
    expect(shown).toContain(platform.api.url);
    await context.close();
  });

  it("reads little: three pieces of the index and what it shows, and nothing before it is opened", async () => {
    const { context, page } = await open("/docs/quickstart");
    let bytes = 0;
    const read: string[] = [];
    page.on("response", async (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.startsWith("/pagefind/")) return;
      read.push(pathname);
      bytes += Number(response.headers()["content-length"] ?? 0);
    });
    await page.reload({ waitUntil: "networkidle" });
    expect(read).toEqual([]);
    await page.getByRole("button", { name: "Search" }).click();
    await search(page, "rate_limit_exceeded");
    expect(read.filter((path) => path.startsWith("/pagefind/index/")).length).toBeLessThanOrEqual(3);
    expect(bytes).toBeLessThan(300_000);
    console.log(`a first search reads ${read.length} files, ${bytes} bytes`);
    await context.close();
  });

  it("takes no more than a question", async () => {
    const { context, page } = await open("/errors");
    await page.keyboard.press("/");
    await page.keyboard.insertText("key ".repeat(100));
    expect(await page.locator(field).inputValue()).toHaveLength(200);
    await context.close();
  });

  it.each(["/docs/quickstart", "/errors"])("leaves room to type on a phone: %s", async (path) => {
    const { context, page } = await open(path);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.keyboard.press("/");
    const box = await page.locator(field).boundingBox();
    expect(box?.width).toBeGreaterThan(200);
    await context.close();
  });

  it("is worked by the keyboard alone, and is accessible", async () => {
    const { context, page } = await open("/models");
    await page.keyboard.press("/");
    await search(page, "API keys");
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const chosen = await page.locator(`${results}:focus`).getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname + url.hash === chosen);
    await page.keyboard.press("Control+k");
    await page.locator(field).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(field).waitFor({ state: "hidden" });
    await context.close();
  });
});

describe("the page as Markdown", () => {
  it.each(["/docs/quickstart", "/errors/rate_limit_exceeded", "/reference/createApiKey"])(
    "%s is copied by the keyboard, and says so",
    async (path) => {
      const { context, page } = await open(path);
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.getByRole("button", { name: "Copy as Markdown" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
      const copied = await page.evaluate<string>("navigator.clipboard.readText()");
      const written = await (await fetch(`${platform.portalUrl}${path}.md`)).text();
      expect(copied).toBe(written);
      expect(written).toMatch(/^# \S/);
      expect(written).not.toContain("as Markdown");
      expect(await page.getByRole("link", { name: "View as Markdown" }).getAttribute("href")).toBe(`${path}.md`);
      await context.close();
    },
  );
});

describe("pictures of shared links", () => {
  it("are there for every page of the sitemap, 1200 by 630, with what the page is called", async () => {
    const sitemap = await (await fetch(`${platform.portalUrl}/sitemap.xml`)).text();
    const urls = [...sitemap.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, url = ""]) => url);
    const pictures = new Set(urls.map((url) => pageImage(new URL(url).pathname)));
    for (const path of pictures) {
      const { status, headers, ...answer } = await readBytes(platform.portalUrl + path);
      expect({ path, status, ...imageSize(answer.bytes), type: headers.get("content-type") }).toMatchObject({
        path,
        status: 200,
        type: "image/png",
        width: 1200,
        height: 630,
      });
    }
    expect(pictures.size).toBeGreaterThan(25);
    for (const path of ["/", "/docs/streaming", "/reference/createApiKey", "/errors/rate_limit_exceeded"]) {
      const html = await (await fetch(platform.portalUrl + path)).text();
      const tags = [...html.matchAll(/<meta property="(og:[a-z:_]+)" content="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]);
      expect(new Set(tags.map(([name]) => name)).size).toBe(tags.length);
      expect(Object.fromEntries(tags)).toMatchObject({
        "og:url": platform.portalUrl + path,
        "og:image": platform.portalUrl + pageImage(path),
        "og:title": expect.stringMatching(/\S/),
        "og:description": expect.stringMatching(/\S/),
      });
      expect(html).toContain('name="twitter:card" content="summary_large_image"');
    }
  });

  async function readBytes(url: string) {
    const response = await fetch(url);
    return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
  }
});

describe("the API reference", () => {
  it("has a page for every operation, each of its codes with a link, and older versions' beside it", async () => {
    const wrong: string[] = [];
    let largest = 0;
    const look = async ({ id, href, errorCodes }: PortalOperation) => {
      const response = await fetch(platform.portalUrl + href);
      const html = await response.text();
      largest = Math.max(largest, html.length);
      const linked = errorCodes.filter((code) => html.includes(`>${code}</code></a>`)).length;
      if (response.status !== 200 || linked !== errorCodes.length)
        wrong.push(`${href}: ${response.status}, ${linked} codes`);
      if (!html.includes(`rel="canonical" href="${platform.portalUrl}/reference/${id}"`))
        wrong.push(`${href}: no canonical`);
    };
    for (const operation of listOperations()) await look(operation);
    const live = versions.filter((record) => stateOf(record, new Date()) !== "sunset").map(({ date }) => date);
    // Every page of them is read without a server in docs-site/src/lib/reference.
    for (const date of live) for (const operation of listOperations(date).slice(0, 2)) await look(operation);
    expect(wrong).toEqual([]);
    expect(largest).toBeLessThan(250_000);
    console.log(
      `pages of the reference: ${listOperations().length} in ${live.length} versions, the largest ${largest} bytes`,
    );
    const newest = await fetch(`${platform.portalUrl}/reference/${newestVersion.date}/getUsage`, {
      redirect: "manual",
    });
    expect([newest.status, newest.headers.get("location")]).toEqual([302, "/reference/getUsage"]);
  });

  it("leads from its list by a page to the explorer, and back", async () => {
    const { context, page, problems } = await open("/reference");
    await page.getByRole("link", { name: "Create an API key", exact: true }).click();
    await page.getByRole("heading", { name: "Create an API key", level: 1 }).waitFor();
    await page.getByRole("link", { name: "2025-03-12", exact: false }).first().click();
    await page.waitForURL("**/reference/2025-03-12/createApiKey");
    await page.getByRole("link", { name: "Try it in the explorer" }).click();
    await page.getByRole("link", { name: "A page for each operation" }).click();
    await page.waitForURL("**/reference/2025-03-12");
    expect(problems).toEqual([]);
    await context.close();
  });

  it("shows the operations in its explorer without another host or a broken policy", async () => {
    const { context, page, problems } = await open("/reference/explorer");
    await page.getByText("Create a chat completion").first().waitFor();
    expect(await accessibilityViolations(page, { exclude: ["#explorer"] })).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("what programs read", () => {
  const read = async (path: string, accept = "*/*") => {
    const response = await fetch(platform.portalUrl + path, { headers: { accept }, redirect: "manual" });
    return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
  };
  const markdown = { status: 200, type: "text/markdown; charset=utf-8" };

  it.each(["/docs/quickstart", "/docs", "/errors/rate_limit_exceeded", "/models", "/marketplace/rules"])(
    "%s is Markdown by suffix and by Accept, and HTML for browsers",
    async (path) => {
      const [bySuffix, byAccept] = [await read(`${path}.md`), await read(path, "text/markdown, text/html;q=0.9")];
      expect(bySuffix).toMatchObject(markdown);
      expect(bySuffix.text).toMatch(/^# \S/);
      expect(byAccept).toEqual(bySuffix);
      expect(await read(path, "text/html,*/*;q=0.8")).toMatchObject({
        status: 200,
        type: expect.stringContaining("text/html"),
      });
    },
  );

  it.each(["/index", "/errors", "/models", "/versions", "/reference/createApiKey", "/reference/listPlans"])(
    "%s.md keeps apart what the page's styles keep apart",
    async (path) => {
      const prose = (await read(`${path}.md`)).text.replaceAll(/^```.*?^```$/gms, "");
      // A link, or code, with a word or another link right beside it.
      const together = /.*(?:\]\([^)\s]*\)[\w`[]|[\w.:`]\[[^\]]+\]\(|``[^`]).*/g;
      expect(prose.match(together)).toBeNull();
    },
  );

  it("has no Markdown of a page that does not exist, nor of somebody's own", async () => {
    const missing = { ...markdown, status: 404, text: expect.stringMatching(/^# There is no such page\n/) };
    expect(await read("/docs/nothing.md")).toMatchObject(missing);
    expect(await read("/nothing.md")).toMatchObject(missing);
    expect(await read("/docs/nothing", "text/markdown")).toMatchObject(missing);
    expect(await read("/docs/nothing", "text/html")).toMatchObject({ type: expect.stringContaining("text/html") });
    expect(await read("/console/keys.md")).toMatchObject({ status: 303 });
  });

  it("/llms.txt leads to every guide and operation, and /llms-full.txt has them whole", async () => {
    const { text } = await read("/llms.txt");
    const links = [...text.matchAll(/\]\((\S+?)\)/g)].map(([, link = ""]) => link.replace(platform.portalUrl, ""));
    const operations = listOperations().map(({ href }) => `${href}.md`);
    expect(links).toEqual(expect.arrayContaining(operations));
    expect(text).toContain(`Every call needs a key in \`Authorization: Bearer\``);
    expect(text).toContain(newestVersion.date);
    // The pages of all operations are read above; to write one as Markdown takes a third of a second.
    const others = links.filter((link) => !operations.slice(2).includes(link));
    expect(others.length).toBeGreaterThan(20);
    const wrong: { link: string; status: number }[] = [];
    for (const link of others) wrong.push({ link, status: (await read(link)).status });
    expect(wrong.filter(({ status }) => status !== 200)).toEqual([]);
    expect((await read("/llms-full.txt")).text).toContain((await read("/docs/idempotency.md")).text);
  });

  it("/sitemap.xml, which robots.txt names, has pages alone that there are, each at its canonical address", async () => {
    expect((await read("/robots.txt")).text).toContain(`Sitemap: ${platform.portalUrl}/sitemap.xml`);
    const { text } = await read("/sitemap.xml");
    const paths = [...text.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, url = ""]) => url.replace(platform.portalUrl, ""));
    expect(paths.length).toBeGreaterThan(200);
    const wrong: string[] = [];
    // That all others are there is seen by whoever follows every link.
    for (const path of paths.filter((_, index) => index % 5 === 0)) {
      const page = await read(path, "text/html");
      if (page.status !== 200) wrong.push(`${path} answers ${page.status}`);
      else if (!page.text.includes(`rel="canonical" href="${platform.portalUrl}${path}"`))
        wrong.push(`${path} is elsewhere`);
    }
    expect(wrong).toEqual([]);
  });

  it("/.well-known/security.txt says whom to tell, and until when that holds", async () => {
    const { text } = await read("/.well-known/security.txt");
    expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
    const expiresMs = Date.parse(/^Expires: (\S+)$/m.exec(text)?.[1] ?? "");
    expect(expiresMs).toBeGreaterThan(Date.now());
    expect(expiresMs).toBeLessThan(Date.now() + 366 * 86_400_000);
  });
});

describePages({ platform: () => platform, browser: () => browser });
describeLinks({ platform: () => platform, browser: () => browser });
