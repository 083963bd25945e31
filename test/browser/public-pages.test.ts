import { listChargeRows } from "@sundial/billing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { clickThrough } from "../harness/click-through.ts";
import { inspectPage } from "../harness/inspect-page.ts";
import { startTestPlatform, type TestPlatform } from "../harness/platform.ts";
import { accessibilityViolations, watchPage } from "../harness/watch-page.ts";
import { describeLinks } from "./links/describe-links.ts";
import { describePages } from "./pages/describe-pages.ts";

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

/** Beside those of `describePages`, which has one of each kind. */
const pages = [
  "/docs",
  "/docs/quickstart",
  "/docs/errors",
  "/docs/billing",
  "/docs/spend-limits",
  "/docs/sdks",
  "/docs/models",
  "/models/sundial-0",
  "/models/sundial-0-code",
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
  it.each([...pages, "/reference"])("%s has a policy that runs only the portal's own scripts", async (path) => {
    const { headers } = await fetch(platform.portalUrl + path);
    const policy = headers.get("content-security-policy") ?? "";
    const scripts = policy.split(";").find((directive) => directive.trim().startsWith("script-src ")) ?? "";
    expect(scripts).toContain("'self'");
    expect(scripts).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).not.toBeNull();
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
  it("is found by its search", async () => {
    const { context, page, problems } = await open("/docs");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByPlaceholder("Search").fill("rate_limit_exceeded");
    await page.locator(".pagefind-ui__result-link").first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

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

describe("the API reference", () => {
  it("shows the operations without another host or a broken policy", async () => {
    const { context, page, problems } = await open("/reference");
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

  it("has no Markdown of a page that does not exist, nor of somebody's own", async () => {
    expect(await read("/docs/nothing.md")).toMatchObject({ status: 404 });
    expect(await read("/nothing.md")).toMatchObject({ status: 404 });
    expect(await read("/console/keys.md")).toMatchObject({ status: 303 });
  });

  it("/llms.txt leads to every guide, and /llms-full.txt has them whole", async () => {
    const { text } = await read("/llms.txt");
    const links = [...text.matchAll(/\]\((\S+?)\)/g)].map(([, link = ""]) => link.replace(platform.portalUrl, ""));
    expect(links.length).toBeGreaterThan(20);
    const wrong = await Promise.all(links.map(async (link) => ({ link, status: (await read(link)).status })));
    expect(wrong.filter(({ status }) => status !== 200)).toEqual([]);
    expect((await read("/llms-full.txt")).text).toContain((await read("/docs/idempotency.md")).text);
  });

  it("/sitemap.xml, which robots.txt names, has pages alone that there are, each at its canonical address", async () => {
    expect((await read("/robots.txt")).text).toContain(`Sitemap: ${platform.portalUrl}/sitemap.xml`);
    const { text } = await read("/sitemap.xml");
    const paths = [...text.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, url = ""]) => url.replace(platform.portalUrl, ""));
    expect(paths.length).toBeGreaterThan(200);
    const wrong: string[] = [];
    for (const path of paths) {
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
