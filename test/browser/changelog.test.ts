import { readFileSync } from "node:fs";
import type { ChangelogEntry } from "@sundial/sdk";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";
import type { Browser } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inspectPage } from "../harness/inspect-page.ts";
import type { TestPlatform } from "../harness/platform.ts";
import { sampleRecord } from "../harness/sample-record.ts";
import { sharing } from "../harness/shared-platform.ts";
import { signUpByForms } from "../harness/sign-up.ts";
import { watchPage } from "../harness/watch-page.ts";

let platform: TestPlatform;
let browser: Browser;
let all: readonly ChangelogEntry[];
sharing.beforeAll(async ({ shared }) => {
  ({ platform, browser } = shared);
  all = (await platform.api.call("GET", "/v1/changelog?limit=100")).body.data;
});

async function newPage() {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    javaScriptEnabled: true,
  });
  const page = await context.newPage();
  const { problems } = watchPage(page, [platform.portalUrl]);
  return { context, page, problems };
}

const get = (path: string, headers: Record<string, string> = {}) => fetch(platform.portalUrl + path, { headers });

describe("every page", () => {
  it.each(["/changelog?kind=removed&model=no-such-model"])(
    "%s is accessible in both themes, fits 360 pixels and keeps to itself",
    async (path) => {
      const { context, page, problems } = await newPage();
      expect(await inspectPage(page, () => page.goto(platform.portalUrl + path))).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    },
  );

  it("is narrowed by a form that needs no script, says what is empty, and knows no other entry", async () => {
    const empty = await (await get("/changelog?kind=removed&model=no-such-model")).text();
    expect(empty).toContain("No entry fits");
    const breaking = await (await get("/changelog?breaking=true&operation=rotateApiKey")).text();
    expect(breaking).toContain("Require overlap seconds");
    expect(breaking).not.toContain("Spend limits");
    expect(breaking).toMatch(/feed\.atom\?operation=rotateApiKey&(amp;|#38;)?breaking=true/);
    expect((await get("/changelog/2026-01-01-no-such-entry")).status).toBe(404);
    const typed = await get("/changelog?kind=deprecated&after=typed");
    expect([typed.status, new URL(typed.url).search]).toEqual([200, "?kind=deprecated"]);
    for (const page of ["", "/feed.atom", "/feed.json"])
      expect((await get(`/changelog${page}?model=%00%3Cscript%3E`)).status).toBe(200);
  });
});

describe("what touches the reader's calls", () => {
  it("is asked to sign in, and then told which entries do and why", async () => {
    const { context, page } = await newPage();
    await page.goto(`${platform.portalUrl}/changelog?mine=true`);
    expect(await page.locator(".notice").textContent()).toContain("Sign in");
    await signUpByForms(page, platform, { email: "changelog@example.com", organization: "Reader" });
    const [organization] = await platform.api.database.sql<
      { id: string }[]
    >`select id from organizations where name = 'Reader'`;
    const called = { organizationId: organization?.id ?? "", model: "sundial-0-code", version: "2026-11-23" };
    await platform.api.deps.ledger.append(sampleRecord({ ...called, deprecatedFields: ["user"] }));
    await page.goto(`${platform.portalUrl}/changelog?mine=true&kind=deprecated`);
    expect(await page.getByRole("status").textContent()).toMatch(/^2 of \d+ entries touch/);
    const shown = (await page.locator(".entries li").allTextContents()).join();
    expect(shown).toContain("Sundial 0 code is deprecated");
    expect(shown).toMatch(/Touches your calls: you called the model sundial-0-code 1 time, last on \d{4}-/);
    await context.close();
  });
});

const schema = JSON.parse(readFileSync(new URL("feeds/json-feed.schema.json", import.meta.url), "utf8"));
const isJsonFeed = addFormats.default(new Ajv2020({ strict: false })).compile(schema);
const grammar = readFileSync(new URL("feeds/atom.rng", import.meta.url), "utf8");

/** Throws unless the text is an Atom feed by the grammar of RFC 4287. */
function readAtom(text: string): XmlDocument {
  const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(grammar));
  const document = XmlDocument.fromString(text);
  validator.validate(document);
  return document;
}

const idsOf = (document: XmlDocument) =>
  document.find("//a:entry/a:id", { a: "http://www.w3.org/2005/Atom" }).map((node) => node.content);

describe("the feeds", () => {
  const queries = [
    "",
    "?kind=deprecated",
    "?model=sundial-0&breaking=true",
    "?operation=createApiKey",
    "?kind=no-such-kind",
  ];

  it.each(queries)("are valid with %s, and have the entries of the API", async (query) => {
    const [atom, json] = await Promise.all([get(`/changelog/feed.atom${query}`), get(`/changelog/feed.json${query}`)]);
    expect(atom.headers.get("content-type")).toContain("application/atom+xml");
    expect(json.headers.get("content-type")).toContain("application/feed+json");
    const answer = await platform.api.call("GET", `/v1/changelog${query || "?"}&limit=50`);
    const urls = answer.body.data.map(({ url }: ChangelogEntry) => url);
    expect(idsOf(readAtom(await atom.text()))).toEqual(urls);
    const feed = await json.json();
    expect(isJsonFeed(feed), JSON.stringify(isJsonFeed.errors)).toBe(true);
    expect((feed as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual(urls);
    expect(urls.length > 0).toBe(query !== "?kind=no-such-kind");
  });

  it("are refused by the validators when they are broken", async () => {
    const text = await (await get("/changelog/feed.atom?kind=fixed")).text();
    for (const broken of [
      text.replace(/<updated>[^<]*<\/updated>/, ""),
      text.replace("<id>http", "<id>"),
      text.replace("</feed>", ""),
    ])
      expect(() => readAtom(broken)).toThrow();
    expect(isJsonFeed({ version: "https://jsonfeed.org/version/1.1", title: "x", items: [{ id: "a" }] })).toBe(false);
  });

  it.each(["atom", "json"])("feed.%s is not sent again to a reader who has it", async (format) => {
    const first = await get(`/changelog/feed.${format}`);
    const tag = first.headers.get("etag") ?? "";
    const again = await get(`/changelog/feed.${format}`, { "if-none-match": `W/${tag}` });
    expect({ status: again.status, text: await again.text(), tag: again.headers.get("etag") }).toEqual({
      status: 304,
      text: "",
      tag,
    });
    expect((await get(`/changelog/feed.${format}?kind=added`)).headers.get("etag")).not.toBe(tag);
  });

  it("are found from the page, and lead to pages that exist", async () => {
    const html = await (await get("/changelog")).text();
    for (const [, href] of html.matchAll(/<link rel="alternate"[^>]*href="([^"]+)"/g))
      expect((await get(href ?? "")).status).toBe(200);
    expect(html.match(/<link rel="alternate" type="application\/(atom|feed)/g)).toHaveLength(2);
    const answers = await Promise.all(all.slice(0, 5).map(({ id }) => get(`/changelog/${id}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });
});
