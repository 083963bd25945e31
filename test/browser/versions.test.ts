import { versions } from "@sundial/versions";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inspectPage } from "../harness/inspect-page.ts";
import type { TestPlatform } from "../harness/platform.ts";
import { sharing } from "../harness/shared-platform.ts";
import { createKey, signUpByForms } from "../harness/sign-up.ts";
import { accessibilityViolations, watchPage } from "../harness/watch-page.ts";

let platform: TestPlatform;
let browser: Browser;
sharing.beforeAll(({ shared }) => {
  ({ platform, browser } = shared);
});

const dates = versions.map(({ date }) => date);
const [oldest = "", deprecated = ""] = dates;
const newest = dates.at(-1) ?? "";
const pairs = dates.flatMap((from) => dates.flatMap((to) => (from < to ? [`${from}/${to}`] : [])));
const publicPages = [`/versions/${deprecated}`, `/versions/upgrade/${oldest}/${newest}`, "/docs/versions"];

async function newPage(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const { problems } = watchPage(page, [platform.portalUrl, platform.api.url]);
  return { context, page, problems };
}

let people = 0;
async function newPerson(options: BrowserContextOptions = {}) {
  const person = await newPage(options);
  const email = `version${++people}@example.com`;
  await signUpByForms(person.page, platform, { email, organization: "Dated" });
  return { ...person, email };
}

const status = async (path: string) => (await fetch(platform.portalUrl + path, { redirect: "manual" })).status;

function callIn(key: string, version?: string) {
  return platform.api.call("GET", "/v1/models", {
    key,
    ...(version === undefined ? {} : { headers: { "sundial-version": version } }),
  });
}

async function embed(key: string, version: string) {
  return await platform.api.call("POST", "/v1/embeddings", {
    key,
    headers: { "sundial-version": version },
    body: { model: "sundial-embed-1", input: "A sundial" },
  });
}

/** The part of a page under one heading. */
const section = (page: Page, name: string) =>
  page.locator("section", { has: page.getByRole("heading", { name, exact: true }) });

describe("every public page", () => {
  it.each(publicPages)("%s is accessible in both themes, fits 360 pixels and keeps to itself", async (path) => {
    const { context, page, problems } = await newPage();
    const open = async () => expect((await page.goto(platform.portalUrl + path))?.status()).toBe(200);
    expect(await inspectPage(page, open)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("the versions page", () => {
  it("has a picture and a table that say the same", async () => {
    const { context, page } = await newPage({ javaScriptEnabled: false });
    await page.goto(`${platform.portalUrl}/versions`);
    const picture = await page.getByRole("img", { name: /Versions over time/ }).textContent();
    for (const date of dates) {
      expect(picture).toContain(date);
      await page.getByRole("cell", { name: date, exact: true }).first().waitFor();
    }
    expect(picture).toContain(`today, ${new Date().toISOString().slice(0, 10)}`);
    await context.close();
  });

  it("says what to do about a version that ended", async () => {
    const { context, page } = await newPage();
    await page.goto(`${platform.portalUrl}/versions/${oldest}`);
    await page.getByRole("link", { name: "version_sunset" }).waitFor();
    await page.getByRole("link", { name: /what changes between/ }).click();
    await page.getByRole("heading", { name: /^Upgrade from/, level: 1 }).waitFor();
    await context.close();
  });
});

describe("upgrade guides", () => {
  it.each(pairs)("%s answers with examples and every anchor it links to", async (pair) => {
    const html = await (await fetch(`${platform.portalUrl}/versions/upgrade/${pair}`)).text();
    expect(html).toContain("By operation");
    expect(html).toContain("The whole way at once");
    const anchors = [...html.matchAll(/href="#(\d{4}-[^"]+)"/g)].map(([, id]) => id ?? "");
    expect(anchors.length).toBeGreaterThan(0);
    for (const id of anchors) expect(html).toContain(`id="${id}"`);
    expect(html).toContain("line-out");
    expect(html).toContain("line-in");
  });

  it.each([360, 1280])("say what to do, with an example, before any list of operations, %d px wide", async (width) => {
    const { context, page } = await newPage({ viewport: { width, height: 900 } });
    await page.goto(`${platform.portalUrl}/versions/upgrade/${oldest}/${newest}`);
    const topOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
    const example = await topOf("figure.pair");
    console.log(`first example of an upgrade guide, ${width} px wide: ${example.toFixed(0)} px from the top`);
    expect(example).toBeLessThan(2000);
    expect(example).toBeLessThan(await topOf("table"));
    await context.close();
  });

  it("are chosen without JavaScript, whichever way round", async () => {
    const { context, page } = await newPage({ javaScriptEnabled: false });
    await page.goto(`${platform.portalUrl}/versions`);
    await page.getByLabel("From", { exact: true }).selectOption(newest);
    await page.getByLabel("To", { exact: true }).selectOption(deprecated);
    await page.getByRole("button", { name: "Show the guide" }).click();
    await page.waitForURL(`**/versions/upgrade/${deprecated}/${newest}`);
    await page.getByLabel("From", { exact: true }).selectOption(newest);
    await page.getByRole("button", { name: "Show the guide" }).click();
    await page.getByText("Choose two different versions.").waitFor();
    await context.close();
  });

  it.each([
    "/versions/2020-01-01",
    "/versions/not-a-date",
    `/versions/upgrade/2020-01-01/${newest}`,
    `/versions/upgrade/${newest}/${newest}`,
    `/versions/upgrade/${deprecated}/later`,
    "/reference/explorer?version=2020-01-01",
    "/reference/2020-01-01",
    `/reference/${deprecated}/noSuchOperation`,
    "/reference/openapi.json?version=2020-01-01",
    "/openapi.json?version=2020-01-01",
  ])("%s is not found", async (path) => {
    expect(await status(path)).toBe(404);
  });
});

describe("the API explorer", () => {
  it("shows the document of the version that is chosen, with marks on what changes", async () => {
    const { context, page, problems } = await newPage();
    await page.goto(`${platform.portalUrl}/reference/explorer`);
    await page.getByLabel("Version").selectOption(deprecated);
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get("version") === deprecated);
    await page.goto(`${platform.portalUrl}/reference/explorer?version=${deprecated}#tag/usage/GET/v1/usage`);
    await page.reload();
    await page.getByText("Retrieve usage").first().waitFor();
    await page
      .getByText(/^Changes in 2025-07-09/)
      .first()
      .waitFor();
    await page.getByText("Called start from 2025-07-09 on.").first().waitFor();
    expect(await accessibilityViolations(page, { exclude: ["#explorer"] })).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it("calls in that version, and with no clock of the future", async () => {
    const { context, page } = await newPerson();
    await page.goto(`${platform.portalUrl}/reference/explorer?version=${deprecated}#tag/models/GET/v1/models`);
    await page
      .getByRole("button", { name: /Test Request/ })
      .first()
      .click();
    const answered = page.waitForResponse(
      (response) => response.url().startsWith(`${platform.api.url}/v1/`) && response.request().method() !== "OPTIONS",
    );
    await page.getByRole("button", { name: /^Send/ }).first().click();
    const answer = await answered;
    expect(answer.status()).toBe(200);
    expect(answer.headers()["sundial-version"]).toBe(deprecated);
    await context.close();
  });

  it("offers the plain document of each version", async () => {
    for (const date of dates) {
      const answer = await fetch(`${platform.portalUrl}/openapi.json?version=${date}`);
      expect(((await answer.json()) as { info: { version: string } }).info.version).toBe(date);
    }
  });
});

describe.each([true, false])("pins, with JavaScript %s", (javaScriptEnabled) => {
  it("are moved, said, rolled back, and set for one key", async () => {
    const { context, page, problems } = await newPerson({ javaScriptEnabled });
    const key = await createKey(page, platform, "Laptop");
    expect((await callIn(key)).headers.get("sundial-version")).toBe(newest);

    await page.goto(`${platform.portalUrl}/console/versions`);
    const pin = section(page, "Pin of the organization");
    await pin.getByLabel("Move the pin to").selectOption(deprecated);
    await pin.getByRole("button", { name: "Move the pin" }).click();
    await page.getByText(`The organization is pinned to ${deprecated}. You can roll back until`).waitFor();
    await pin.getByText(/days left, until/).waitFor();
    await pin.getByRole("link", { name: `${deprecated} to ${newest}` }).waitFor();
    expect((await callIn(key)).headers.get("sundial-version")).toBe(deprecated);

    await pin.getByRole("button", { name: `Roll back to ${newest}` }).click();
    await page.getByText(`The pin is rolled back to ${newest}.`).waitFor();
    expect(await pin.getByRole("button", { name: /Roll back/ }).count()).toBe(0);
    expect((await callIn(key)).headers.get("sundial-version")).toBe(newest);

    await page.getByLabel("Version of the key Laptop").selectOption(deprecated);
    await page.getByRole("button", { name: "Save the version of Laptop" }).click();
    await page.getByText(`The key Laptop is pinned to ${deprecated}.`).waitFor();
    expect((await callIn(key)).headers.get("sundial-version")).toBe(deprecated);
    await page.getByLabel("Version of the key Laptop").selectOption("");
    await page.getByRole("button", { name: "Save the version of Laptop" }).click();
    await page.getByText("The key Laptop follows the organization.").waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("the versions page of the console", () => {
  it("begins empty with a command, then shows which versions were used, by which keys, and how long they live", async () => {
    const { context, page, problems } = await newPerson();
    await page.goto(`${platform.portalUrl}/console/versions`);
    await page.getByRole("heading", { name: "No calls in the last 30 days" }).waitFor();
    await page.getByText("curl", { exact: true }).waitFor();
    await page.getByText("Not set yet.").waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    const key = await createKey(page, platform, "Old job");
    for (const version of [deprecated, deprecated, newest]) expect((await embed(key, version)).status).toBe(200);
    await page.goto(`${platform.portalUrl}/console/versions`);
    const row = page.getByRole("table", { name: "Versions used" }).getByRole("row", { name: new RegExp(deprecated) });
    expect(await row.textContent()).toMatch(/deprecated[\s\S]*days left[\s\S]*2[\s\S]*Old job/);
    expect(await inspectPage(page, () => page.reload())).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it("shows the API's refusal beside the field", async () => {
    const { context, page } = await newPerson({ javaScriptEnabled: true });
    await page.goto(`${platform.portalUrl}/console/versions`);
    const field = page.getByLabel("Move the pin to");
    await field.evaluate((select) => {
      // An option that the page does not offer, as a form kept open past a sunset would.
      select.innerHTML = '<option value="2024-11-20" selected>2024-11-20</option>';
    });
    await page.getByRole("button", { name: "Move the pin" }).click();
    await page.getByRole("link", { name: "invalid_version_pin" }).waitFor();
    expect(await page.getByLabel("Move the pin to").getAttribute("aria-invalid")).toBe("true");
    await context.close();
  });

  it.each([
    ["viewer", true],
    ["finance", false],
    ["developer", true],
  ])("is read-only where the role is: %s", async (role, seesKeys) => {
    const { context, page, email } = await newPerson();
    await createKey(page, platform, "Theirs");
    await platform.api.database
      .sql`update members set role = ${role} where user_id in (select id from users where email = ${email})`;
    expect((await page.goto(`${platform.portalUrl}/console/versions`))?.status()).toBe(200);
    expect(await page.getByRole("button", { name: "Move the pin" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: /Save the version/ }).count()).toBe(role === "developer" ? 1 : 0);
    expect(await page.getByRole("table", { name: "Pins of keys" }).count()).toBe(seesKeys ? 1 : 0);
    await context.close();
  });
});
