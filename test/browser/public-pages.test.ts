import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { startTestPlatform, type TestPlatform } from "../harness/platform.ts";
import { accessibilityViolations, overflow, watchPage } from "../harness/watch-page.ts";

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

const pages = [
  "/",
  "/docs",
  "/docs/quickstart",
  "/docs/errors",
  "/sign-in",
  "/sign-up",
  "/dev/mailbox",
  "/no-such-page",
];

async function open(path: string, options: { theme?: "light" | "dark"; width?: number } = {}) {
  const { theme = "light", width = 1280 } = options;
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const { problems } = watchPage(page, [platform.portalUrl]);
  const response = await page.goto(platform.portalUrl + path, { waitUntil: "load" });
  return { context, page, problems, response };
}

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(pages)("%s is accessible and keeps to itself", async (path) => {
    const { context, page, problems } = await open(path, { theme });
    expect(await page.getAttribute("html", "data-theme")).toBe(theme);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("at 360 pixels", () => {
  it.each(pages)("%s does not scroll sideways", async (path) => {
    const { context, page } = await open(path, { width: 360 });
    expect(await overflow(page)).toBe(0);
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

describe("the documentation", () => {
  it("is found by its search", async () => {
    const { context, page, problems } = await open("/docs");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByPlaceholder("Search").fill("rate_limit_exceeded");
    await page.locator(".pagefind-ui__result-link").first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it("names this installation's API", async () => {
    const html = await (await fetch(`${platform.portalUrl}/docs/quickstart`)).text();
    expect(html).toContain(platform.api.url);
    expect(html).not.toContain("127.0.0.1:8787");
  });

  it("has a page for every code that the API can answer with", async () => {
    const answer = await platform.api.call("GET", "/v1/models");
    expect(answer.body.doc_url).toBe(`${platform.portalUrl}/errors/${answer.body.code}`);
    expect((await fetch(answer.body.doc_url)).status).toBe(200);
  });
});

describe("the API reference", () => {
  it("shows the operations without another host or a broken policy", async () => {
    const { context, page, problems } = await open("/reference");
    await page.getByText("Create a chat completion").first().waitFor();
    expect(await accessibilityViolations(page, ["#explorer"])).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});
