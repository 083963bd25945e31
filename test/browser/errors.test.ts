import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { clickThrough } from "../harness/click-through.ts";
import { inspectPage } from "../harness/inspect-page.ts";
import type { TestPlatform } from "../harness/platform.ts";
import { sharing } from "../harness/shared-platform.ts";
import { createKey, signUpByForms } from "../harness/sign-up.ts";
import { overflow, watchPage } from "../harness/watch-page.ts";
import { countClicks } from "./personas/count-clicks.ts";

let platform: TestPlatform;
let browser: Browser;
let codes: readonly { readonly code: string; readonly title: string; readonly doc_url: string }[];
sharing.beforeAll(async ({ shared }) => {
  ({ platform, browser } = shared);
  codes = (await platform.api.call("GET", "/v1/errors")).body.data;
});

const strangersId = "req_01m844dzg00wf3ak33fa8thfyp";
const sections = ["meaning", "causes", "fix", "fix-1", "retry", "exchange", "handle", "occurrences", "where"];

async function newPage(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const { problems } = watchPage(page, [platform.portalUrl]);
  const visit = (path: string) => page.goto(platform.portalUrl + path);
  return { context, page, problems, visit };
}

let people = 0;
async function newPerson(options: BrowserContextOptions = {}) {
  const person = await newPage(options);
  const email = `error${++people}@example.com`;
  await signUpByForms(person.page, platform, { email, organization: "Errors" });
  return { ...person, email };
}

const read = (path: string) => fetch(platform.portalUrl + path, { redirect: "manual" });
const pathOf = (page: Page) => page.url().slice(platform.portalUrl.length);

async function paste(page: Page, text: string): Promise<void> {
  await page.goto(`${platform.portalUrl}/errors`);
  await page.getByLabel(/^Paste a request id/).fill(text);
  await page.getByRole("button", { name: "Find the error" }).click();
}

/** A call that ends in that code, and its request id. */
async function fail(key: string, code: string): Promise<{ id: string; text: string }> {
  const answer = await platform.api.call("POST", "/v1/chat/completions", {
    key,
    headers: { "sundial-scenario": `error;code=${code}` },
    body: { model: "sundial-1", messages: [{ role: "user", content: "Hello" }] },
  });
  expect(answer.body.code).toBe(code);
  return { id: answer.body.request_id, text: answer.text };
}

describe("every code", () => {
  it("has a page with its sections, where its doc_url leads", async () => {
    const wrong: string[] = [];
    for (const { code, title, doc_url } of codes) {
      expect(doc_url).toBe(`${platform.portalUrl}/errors/${code}`);
      const answer = await fetch(doc_url, { redirect: "manual" });
      const html = await answer.text();
      const missing = sections.filter((id) => !html.includes(`id="${id}"`));
      if (answer.status !== 200 || missing.length > 0 || !html.includes(title))
        wrong.push(`${code}: ${answer.status}, without ${missing.join(", ")}`);
    }
    expect(wrong).toEqual([]);
    console.log(`pages of error codes: ${codes.length}`);
  });

  it("is in the list, and nothing else is", async () => {
    const html = await (await read("/errors")).text();
    const listed = [...html.matchAll(/href="\/errors\/(\w+)"/g)].map(([, code]) => code);
    expect(listed.sort()).toEqual(codes.map(({ code }) => code).sort());
  });

  it("is no page when it does not exist", async () => {
    for (const path of ["/errors/no_such_code", "/errors/RATE_LIMIT_EXCEEDED", "/errors/%00"])
      expect((await read(path)).status, path).toBe(404);
  });

  it("is found under the name that answers of older versions give it", async () => {
    const { keys } = await platform.api.createOrganization();
    const answer = await platform.api.call("GET", `/v1/request_logs/${strangersId}`, {
      key: keys.test,
      headers: { "sundial-version": "2025-11-05" },
    });
    expect(answer.body.code).toBe("not_found");
    expect((await fetch(answer.body.doc_url)).status).toBe(200);
    const old = await read(`/errors/${answer.body.code}?request=${strangersId}`);
    expect([old.status, old.headers.get("location")]).toEqual([
      301,
      `/errors/resource_not_found?request=${strangersId}`,
    ]);
  });

  it("is found by the search of the documentation, by its exact name", async () => {
    const { context, page, visit } = await newPage();
    await visit("/docs");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("searchbox").fill("upstream_overloaded");
    await page.locator("[data-search-results] a[href^='/errors/upstream_overloaded']").first().click();
    await page.getByRole("heading", { name: "Provider overloaded", level: 1 }).waitFor();
    expect(pathOf(page)).toMatch(/^\/errors\/upstream_overloaded/);
    expect((await read("/search-entries/errors/upstream_overloaded")).status).toBe(404);
    await context.close();
  });

  it("is kept by no cache for somebody who is signed in", async () => {
    const stranger = await read("/errors/rate_limit_exceeded");
    expect(stranger.headers.get("cache-control")).toBe("no-cache");
    expect(stranger.headers.get("vary")).toBe("Cookie, Accept, Accept-Encoding");
    const { context } = await newPerson();
    for (const path of ["/errors", "/errors/rate_limit_exceeded"]) {
      const answer = await context.request.get(platform.portalUrl + path);
      expect(answer.headers()["cache-control"]).toBe("private, no-store");
    }
    await context.close();
  });
});

/** All of the page but its samples, which have the reader's own key in them. */
async function contentWithoutSamples(page: Page): Promise<string> {
  return await page.evaluate<string>(`(() => {
    const all = document.documentElement.cloneNode(true);
    for (const sample of all.querySelectorAll("[data-key]")) sample.remove();
    return all.outerHTML;
  })()`);
}

describe("the list", () => {
  it.each([true, false])("is searched and filtered, with JavaScript %s", async (javaScriptEnabled) => {
    const { context, page, problems, visit } = await newPage({ javaScriptEnabled });
    await visit("/errors");
    const count = page.locator("#codes [role=status]");
    await count.getByText(`${codes.length} codes`, { exact: true }).waitFor();
    const show = async () => {
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Show" }).click();
    };
    await page.getByRole("main").getByLabel("Search").fill("rate limit");
    await page.getByLabel("Status", { exact: true }).selectOption("429");
    await show();
    await count.getByText(`1 of ${codes.length} codes`, { exact: true }).waitFor();
    await page.getByRole("link", { name: "rate_limit_exceeded" }).waitFor();
    expect(new URL(page.url()).searchParams.get("status")).toBe("429");
    await page.getByLabel("Retryable").selectOption("false");
    await show();
    await page.getByRole("heading", { name: "No code fits" }).waitFor();
    await page.getByRole("link", { name: /^show all/ }).click();
    await count.getByText(`${codes.length} codes`, { exact: true }).waitFor();
    await page.getByLabel("Group").selectOption({ label: "Too much at once" });
    await show();
    await page.getByText("A limit per minute of the plan").waitFor();
    await count.getByText(new RegExp(`^\\d of ${codes.length} codes$`)).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe.each([true, false])("what is pasted, with JavaScript %s", (javaScriptEnabled) => {
  it.each([
    ["a problem", '{"status":429,"code":"rate_limit_exceeded","detail":"x"}', "/errors/rate_limit_exceeded"],
    ["a former name", "not_found", "/errors/resource_not_found"],
    [
      "an exception of Python",
      `openai.RateLimitError: Error code: 429 - {'code': 'rate_limit_exceeded', 'request_id': '${strangersId}'}`,
      `/errors/rate_limit_exceeded?request=${strangersId}`,
    ],
    ["a status line", "HTTP/1.1 429 Too Many Requests", "/errors?status=429"],
    ["two codes", "rate_limit_exceeded then invalid_request", "/errors?code=rate_limit_exceeded&code=invalid_request"],
    ["a request id", `id: ${strangersId}`, `/errors?request=${strangersId}`],
  ])("leads on from %s", async (_, text, path) => {
    const { context, page } = await newPage({ javaScriptEnabled });
    await paste(page, text);
    expect(pathOf(page)).toBe(path);
    await context.close();
  });

  it("is said not to be understood", async () => {
    const { context, page } = await newPage({ javaScriptEnabled });
    await paste(page, "it does not work");
    await page.getByRole("alert").getByText("Nothing was recognized").waitFor();
    expect(await page.getByLabel(/^Paste a request id/).inputValue()).toBe("it does not work");
    await context.close();
  });

  it("never shows a key again, and says to revoke it", async () => {
    const { context, page } = await newPage({ javaScriptEnabled });
    const key = `sdl_live_${"a1B2".repeat(9)}`;
    for (const text of [`Bearer ${key}`, `Bearer ${key}\n{"code":"rate_limit_exceeded"}`]) {
      await paste(page, text);
      await page.getByRole("link", { name: "revoke the key" }).waitFor();
      expect(page.url() + (await page.content())).not.toContain(key);
    }
    await context.close();
  });
});

describe("a reader who is not signed in", () => {
  it("sees the recorded exchange and is offered to sign up or in", async () => {
    const { context, page, visit } = await newPage();
    await visit(`/errors/rate_limit_exceeded?request=${strangersId}`);
    expect(await page.getByRole("link", { name: "Sign up to run it yourself" }).getAttribute("href")).toBe("/sign-up");
    expect(await page.getByRole("button", { name: "Reproduce" }).count()).toBe(0);
    await page.locator("#exchange").getByText("A request and its answer").waitFor();
    await page.getByText("POST /v1/chat/completions HTTP/1.1").waitFor();
    const next = `?next=${encodeURIComponent(`/errors/rate_limit_exceeded?request=${strangersId}`)}`;
    for (const link of await page.getByRole("link", { name: "Sign in" }).all())
      expect(["/sign-in", `/sign-in${next}`]).toContain(await link.getAttribute("href"));
    expect(await page.locator(`a[href="/sign-in${next}"]`).count()).toBe(2);
    await context.close();
  });

  it("cannot run it by sending the form", async () => {
    const answer = await fetch(`${platform.portalUrl}/errors/rate_limit_exceeded`, {
      method: "POST",
      headers: { origin: platform.portalUrl },
      body: new URLSearchParams({ action: "reproduce" }),
    });
    expect(await answer.text()).toContain("Only a signed-in member");
  });
});

describe.each([true, false])("a reader who is signed in, with JavaScript %s", (javaScriptEnabled) => {
  it("reproduces an error, and finds the call among the last occurrences", async () => {
    const { context, page, problems, visit } = await newPerson({ javaScriptEnabled });
    await visit("/errors/upstream_unavailable");
    await page.getByText("No call in test mode has ended in upstream_unavailable.").waitFor();
    await page.getByRole("button", { name: "Reproduce" }).click();
    await page.getByText("Run just now with your own sandbox key.").waitFor();
    const exchange = (await page.locator(".exchange").textContent()) ?? "";
    expect(exchange).toMatch(/Authorization: Bearer sdl_test_….{4}\n/);
    expect(exchange).toContain("Sundial-Scenario: error;code=upstream_unavailable");
    expect(exchange).toContain("HTTP/1.1 502");
    const id = /"request_id": "(req_\w+)"/.exec(exchange)?.[1] ?? "";
    expect(await contentWithoutSamples(page)).not.toMatch(/sdl_test_[0-9A-Za-z]{36}/);
    const row = page.getByRole("row", { name: /createChatCompletion/ });
    expect(await row.getByRole("link").getAttribute("href")).toBe(`/console/requests/${id}`);
    await page.getByRole("link", { name: "See it in the request log" }).click();
    await page.getByText(id, { exact: true }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it("is led from a request id to the code, with the request's facts", async () => {
    const { context, page, visit } = await newPerson({ javaScriptEnabled });
    const key = await createKey(page, platform, "Laptop");
    const { id, text } = await fail(key, "context_length_exceeded");
    for (const pasted of [id, text]) {
      await paste(page, pasted);
      expect(pathOf(page)).toBe(`/errors/context_length_exceeded?request=${id}`);
      const facts = page.getByRole("region", { name: "Your request" });
      await facts.getByText(id, { exact: true }).waitFor();
      await facts.getByRole("link", { name: "Laptop" }).waitFor();
      await page.getByRole("row", { name: /Laptop.*this one/ }).waitFor();
    }
    await visit(`/errors/invalid_request?request=${id}`);
    await page.getByText("It did not end in invalid_request").waitFor();
    await page.getByRole("button", { name: "Show live mode" }).click();
    await page.getByRole("button", { name: "See it in the request log of test mode" }).waitFor();
    await paste(page, strangersId);
    await page.getByText("is not in the log of this organization").waitFor();
    await context.close();
  });
});

describe("every page", () => {
  it("reproduces its code", async () => {
    const { context, email } = await newPerson();
    // More calls than the plan of a newcomer allows in a minute.
    await platform.api.database.sql`update organizations set plan = 'enterprise' where id in (
      select organization_id from members join users on users.id = members.user_id where email = ${email})`;
    const { body: document } = await platform.api.call("GET", "/openapi.json");
    const others: string[] = [];
    for (const { code } of codes) {
      const answer = await context.request.post(`${platform.portalUrl}/errors/${code}`, {
        headers: { origin: platform.portalUrl },
        form: { action: "reproduce" },
      });
      const html = await answer.text();
      expect(html, code).toContain("Run just now with your own sandbox key.");
      const isRehearsed = "/v1/sandbox/errors/{code}" in document.paths || !html.includes("/v1/sandbox/errors/");
      if (isRehearsed && html.includes("this time, not with")) others.push(code);
    }
    expect(others).toEqual([]);
    await context.close();
  });
});

describe("a support agent", () => {
  it("comes from the id of a failed request to the page of its code, and to the request", async () => {
    const { context, page } = await newPerson();
    const { id } = await fail(await createKey(page, platform, "Theirs"), "upstream_timeout");
    const clicks = await countClicks(page);
    await page.goto(platform.portalUrl);
    await clickThrough(page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Errors" }));
    await page.getByLabel(/^Paste a request id/).fill(id);
    await clickThrough(page.getByRole("button", { name: "Find the error" }));
    await page.waitForURL(`**/errors/upstream_timeout?request=${id}`);
    await clickThrough(page.locator(`a[href="/console/requests/${id}"]`).first());
    await page.getByText(id, { exact: true }).first().waitFor();
    clicks.end("support: from an error's id to its page and the request");
    await context.close();
  });
});

describe("a request", () => {
  it("without an error is shown itself, in the mode it was made in", async () => {
    const { context, page } = await newPerson();
    const key = await createKey(page, platform, "Laptop");
    const { headers } = await platform.api.call("GET", "/v1/models", { key });
    const id = headers.get("request-id") ?? "";
    await page.goto(`${platform.portalUrl}/console`);
    await clickThrough(page.getByRole("button", { name: "Live", exact: true }));
    await paste(page, id);
    await page.getByRole("button", { name: "Show it in test mode" }).click();
    await page.waitForURL(`**/console/requests/${id}`);
    await paste(page, id);
    await page.waitForURL(`**/console/requests/${id}`);
    await context.close();
  });

  it("of another organization is as if it were not there", async () => {
    const { context, page } = await newPerson();
    const { keys } = await platform.api.createOrganization();
    const { id } = await fail(keys.test, "rate_limit_exceeded");
    await paste(page, id);
    await page.getByText("is not in the log of this organization").waitFor();
    await context.close();
  });
});

describe("a role that makes no keys", () => {
  it("is told who can reproduce", async () => {
    const { context, page, email, visit } = await newPerson();
    await platform.api.database
      .sql`update members set role = 'finance' where user_id in (select id from users where email = ${email})`;
    await visit("/errors/rate_limit_exceeded");
    await page.getByText("An owner, an admin or a developer of your organization can run it.").waitFor();
    expect(await page.getByRole("button", { name: "Reproduce" }).count()).toBe(0);
    await context.close();
  });
});

describe("the sandbox page", () => {
  it("has every scenario, with a call", async () => {
    const { data } = (await platform.api.call("GET", "/v1/sandbox/scenarios")).body;
    const { context, page, visit } = await newPage({ javaScriptEnabled: false });
    await visit("/sandbox");
    for (const { name, example } of data) {
      await page
        .locator("article", { has: page.getByRole("heading", { name, exact: true }) })
        .getByText(`Sundial-Scenario: ${example}`)
        .waitFor();
    }
    expect(await page.locator("main").textContent()).toContain(`${platform.api.url}/v1/chat/completions`);
    await context.close();
  });
});

const publicPages = [
  `/errors?q=nothing+fits&request=${strangersId}&pasted=key`,
  `/errors/resource_not_found?request=${strangersId}&pasted=key`,
  "/errors/version_pin_rollback_unavailable",
];

describe("at 360 pixels", () => {
  it("no page of a code scrolls sideways", async () => {
    const { context, page, visit } = await newPage({ viewport: { width: 360, height: 900 }, javaScriptEnabled: false });
    const wide: string[] = [];
    for (const { code } of codes) {
      await visit(`/errors/${code}`);
      if ((await overflow(page)) > 0) wide.push(code);
    }
    expect(wide).toEqual([]);
    await context.close();
  });
});

describe("every other page", () => {
  it.each(publicPages)("%s is accessible in both themes, fits 360 pixels and keeps to itself", async (path) => {
    const { context, page, problems, visit } = await newPage();
    expect(await inspectPage(page, () => visit(path))).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it("of somebody signed in is too, empty and full", async () => {
    const { context, page, problems, visit } = await newPerson();
    const path = "/errors/key_already_rotated";
    expect(await inspectPage(page, () => visit(path)), "without occurrences").toEqual([]);
    const reproduce = async () => {
      await visit(path);
      await page.getByRole("button", { name: "Reproduce" }).click();
      await page.getByText("Run just now").waitFor();
    };
    expect(await inspectPage(page, reproduce), "reproduced").toEqual([]);
    const href = await page.getByRole("link", { name: "See it in the request log" }).getAttribute("href");
    const withRequest = async () => {
      await visit(`${path}?request=${href?.split("/").at(-1)}`);
      await page.getByRole("region", { name: "Your request" }).waitFor();
    };
    expect(await inspectPage(page, withRequest), "with a request").toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});
