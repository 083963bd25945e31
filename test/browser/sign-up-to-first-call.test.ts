import { randomUUID } from "node:crypto";
import OpenAI from "openai";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { clickThrough } from "../harness/click-through.ts";
import { inspectPage } from "../harness/inspect-page.ts";
import type { TestPlatform } from "../harness/platform.ts";
import { sharing } from "../harness/shared-platform.ts";
import { createKey, readSignInMail, signUp, signUpByForms } from "../harness/sign-up.ts";
import { accessibilityViolations, overflow, watchPage } from "../harness/watch-page.ts";
import { addressParts, brokenNames, modelNames, versionDates } from "./pages/broken-names.ts";
import { describeNewcomers } from "./personas/describe-newcomers.ts";

let platform: TestPlatform;
let browser: Browser;
sharing.beforeAll(({ shared }) => {
  ({ platform, browser } = shared);
});

let people = 0;
const freshEmail = () => `ada${++people}@example.com`;

async function newPerson(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const { problems } = watchPage(page, [platform.portalUrl, platform.api.url]);
  return { context, page, problems, email: freshEmail() };
}

const ask = (secret: string, model = "sundial-1") =>
  new OpenAI({ apiKey: secret, baseURL: `${platform.api.url}/v1`, maxRetries: 0 }).chat.completions
    .create({ model, messages: [{ role: "user", content: "What does a sundial measure?" }] })
    .withResponse();

/** Opens the usage page once the samples are there that a new organization starts with. */
async function waitForSamples(page: Page) {
  await expect
    .poll(
      async () => {
        await page.goto(`${platform.portalUrl}/console/usage`);
        return page.getByText("of these calls are samples").count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
}

/** Removes the samples, so that the numbers are those of the test's own calls. */
async function resetSandbox(page: Page) {
  await waitForSamples(page);
  await page.getByRole("link", { name: "Reset the sandbox" }).click();
  await page.getByText("Reset the sandbox", { exact: true }).click();
  await page.getByRole("button", { name: "Reset test mode" }).click();
  await page.getByText("The sandbox is reset").waitFor();
}

/** The settings of the API explorer, a key of the person's own among them, from its answer alone: drawing the explorer takes seconds. */
async function settingsOfReference(page: Page): Promise<{ key: string }> {
  const html = await (await page.context().request.get(`${platform.portalUrl}/reference/explorer`)).text();
  const settings = /<script[^>]* id="explorer-settings"[^>]*>(.*?)<\/script>/s.exec(html)?.[1];
  return JSON.parse(settings ?? "");
}

const consolePages = [
  "/console",
  "/console/keys",
  "/console/usage",
  "/console/requests",
  "/console/members",
  "/console/audit",
  "/console/settings",
];

/** Sends a form of the console without drawing its page. */
async function sendForm(page: Page, path: string, form: Record<string, string>) {
  const headers = { origin: platform.portalUrl };
  const init = { form: { attempt: randomUUID(), ...form }, headers, maxRedirects: 0 };
  const answer = await page.context().request.post(platform.portalUrl + path, init);
  expect(answer.status(), path).toBe(303);
}

/** Has a call fail by a scenario, and returns its id. */
async function fail(secret: string, code: string): Promise<string> {
  const answer = await fetch(`${platform.api.url}/v1/chat/completions`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${secret}`,
      "content-type": "application/json",
      "sundial-scenario": `error;code=${code}`,
    },
    body: JSON.stringify({ model: "sundial-1", messages: [{ role: "user", content: "Hello" }] }),
  });
  expect(await answer.json()).toMatchObject({ code });
  return answer.headers.get("request-id") ?? "";
}

describe("from sign-up to the first call", () => {
  it("makes a key, calls with the openai client, and shows the call", async () => {
    const { context, page, problems, email } = await newPerson();
    await signUp(page, platform, { email, organization: "Acme" });
    await resetSandbox(page);
    const secret = await createKey(page, platform, "Laptop");
    expect(secret).toMatch(/^sdl_test_[0-9A-Za-z]{36}$/);
    await page.reload();
    expect(await page.getByLabel("The new secret").count()).toBe(0);

    const { data, response } = await ask(secret);
    expect(data.choices[0]?.message.content).toBeTruthy();
    const requestId = response.headers.get("request-id") ?? "";
    await page.goto(`${platform.portalUrl}/console/requests`);
    await page.locator(`a[href$="${requestId}"]`).click();
    await page.getByText(requestId, { exact: true }).waitFor();
    expect(await page.locator("main").textContent()).toContain("sundial-1");

    await page.goto(`${platform.portalUrl}/console/usage`);
    const row = page.getByRole("row", { name: /sundial-1/ });
    expect(await row.getByRole("cell").allInnerTexts()).toEqual([
      expect.any(String),
      "sundial-1",
      "1",
      String(data.usage?.prompt_tokens),
      "0",
      String(data.usage?.completion_tokens),
      "Requests",
    ]);
    const csv = await (await context.request.get(`${platform.portalUrl}/console/usage.csv`)).text();
    expect(csv.split("\r\n")[1]).toContain(
      `,sundial-1,,1,${data.usage?.prompt_tokens},0,${data.usage?.completion_tokens}`,
    );
    expect(problems).toEqual([]);
    await context.close();
  });

  it("leads from an error of the API to its page and to the request", async () => {
    const { context, page, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Errors" });
    const secret = await createKey(page, platform, "Laptop");
    const error = await ask(secret, "no-such-model").catch((caught: unknown) => caught);
    if (!(error instanceof OpenAI.NotFoundError)) throw error;
    await page.goto(`${platform.portalUrl}/console/requests`);
    await page.getByLabel("Request id").fill(error.requestID ?? "");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByRole("link", { name: "model_not_found" }).click();
    await page.getByRole("heading", { name: "Model not found" }).waitFor();
    await context.close();
  });

  it("leads on to production by a list whose steps are done when they are", async () => {
    const { context, page, problems, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Steps" });
    const progress = async (text: string) => {
      await page.goto(`${platform.portalUrl}/console`);
      await page.getByText(text, { exact: true }).waitFor();
    };
    await progress("0 of 8 done");
    await clickThrough(page.getByRole("link", { name: "Create a test key" }));
    const secret = await createKey(page, platform, "Laptop");
    await progress("1 of 8 done");
    await page.getByText("Put the secret in the variable").waitFor();
    await ask(secret);
    await progress("2 of 8 done");
    await fail(secret, "rate_limit_exceeded");
    await progress("3 of 8 done");
    await sendForm(page, "/console/members", { action: "invite", email: "bob@example.com", role: "viewer" });
    await sendForm(page, "/console/webhooks", {
      action: "create",
      url: "https://hooks.example.com/in",
      description: "",
    });
    await progress("5 of 8 done");
    await clickThrough(page.getByRole("button", { name: "Create a live key" }));
    await sendForm(page, "/console/keys", { action: "create", name: "Server", scopes: "inference.write", expiry: "" });
    await platform.api.database.sql`update organizations set plan = 'build' where name = 'Steps'`;
    const limit = { api_key_id: "", period: "day", amount: "5", enforcement: "soft", alert_percents: "80" };
    await sendForm(page, "/console/billing/limits", { action: "set", ...limit });
    await progress("8 of 8 done");
    await page.getByRole("button", { name: "Take the list away" }).click();
    await page.getByText("The list is gone").waitFor();
    expect(await page.getByRole("heading", { name: "From sign-up to production" }).count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  it("works without JavaScript", async () => {
    const { context, page, email } = await newPerson({ javaScriptEnabled: false });
    await signUp(page, platform, { email, organization: "No script" });
    await resetSandbox(page);
    const first = await createKey(page, platform, "Plain");
    const rotate = page.getByRole("button", { name: "Rotate Plain" });
    expect(await rotate.isVisible()).toBe(false);
    await page.getByText("Rotate", { exact: true }).click();
    await page.getByLabel("Keep the old key for").selectOption("End the old key now");
    await rotate.click();
    const secret = await page.getByLabel("The new secret").inputValue();
    await expect(ask(first)).rejects.toMatchObject({ status: 401 });
    expect((await ask(secret)).response.status).toBe(200);
    await page.getByText("Revoke", { exact: true }).first().click();
    await page.getByRole("button", { name: "Revoke Plain" }).click();
    await page.getByText("The key is revoked").waitFor();
    await expect(ask(secret)).rejects.toMatchObject({ status: 401, code: "revoked_api_key" });
    await context.close();
  });

  it("signs in with the code of the mail, and out again", async () => {
    const { context, page, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Codes" });
    await page.goto(`${platform.portalUrl}/console`);
    await clickThrough(page.getByRole("button", { name: "Sign out" }));
    await page.goto(`${platform.portalUrl}/console/usage`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    const before = await platform.mailTo(email);
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Send me a sign-in link" }).click();
    const { code } = readSignInMail((await platform.mailTo(email, { after: before.id })).text);
    const mailbox = await page.getByRole("link", { name: "mailbox" }).getAttribute("href");
    const mails = await (await context.request.get(platform.portalUrl + mailbox)).text();
    expect(mails).toContain(code);
    expect(mails).toContain(`Only what went to <strong>${email}</strong>`);
    await page.getByLabel("Code", { exact: true }).fill(code === "000000" ? "000001" : "000000");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Code", { exact: true }).fill(code);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Usage" }).waitFor();
    await context.close();
  });

  it("does nothing when a mail scanner opens the link, and takes it once", async () => {
    const { context, page, email } = await newPerson();
    await page.goto(`${platform.portalUrl}/sign-in`);
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Send me a sign-in link" }).click();
    const { link } = readSignInMail((await platform.mailTo(email)).text);
    for (let scan = 0; scan < 3; scan++) expect((await fetch(link)).status).toBe(200);
    await page.goto(link);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Name your organization" }).waitFor();
    await page.goto(link);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("The link may have been used already").waitFor();
    await context.close();
  });
});

describe("the request log", () => {
  it("is filtered by its address, exported, and followed", async () => {
    const { context, page, problems, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Log" });
    await resetSandbox(page);
    const secret = await createKey(page, platform, "Laptop");
    const failed = await fail(secret, "upstream_unavailable");
    const answered = (await ask(secret)).response.headers.get("request-id") ?? "";
    const rows = async () =>
      page.locator("tr[data-request]").evaluateAll((all) => all.map((row) => row.getAttribute("data-request")));
    const shown = async (query: string) => {
      await page.goto(`${platform.portalUrl}/console/requests?${query}`);
      return rows();
    };
    expect(await shown("")).toEqual([answered, failed]);
    expect(await shown("status=5xx")).toEqual([failed]);
    expect(await shown("code=upstream_unavailable&period=1h")).toEqual([failed]);
    expect(await shown("model=sundial-1&operation=createChatCompletion&status=200")).toEqual([answered]);
    expect(await shown("version=2024-11-20")).toEqual([]);
    expect(await shown("end=2026-01-01T00:00")).toEqual([]);
    expect(await page.getByRole("button", { name: "Follow live" }).count()).toBe(0);
    await page.goto(`${platform.portalUrl}/console/requests`);
    await page.getByLabel("Error code").fill("upstream_unavailable");
    await clickThrough(page.getByRole("button", { name: "Show" }));
    expect(await rows()).toEqual([failed]);
    const csv = await page.getByRole("link", { name: "Download CSV" }).getAttribute("href");
    const lines = (await (await context.request.get(platform.portalUrl + csv)).text()).trim().split("\r\n");
    expect(lines.map((line) => line.split(",")[0])).toEqual(["id", failed]);

    await page.goto(`${platform.portalUrl}/console/requests`);
    await page.getByRole("button", { name: "Follow live" }).click();
    await page.getByText("Waiting for calls.").waitFor();
    const newest = (await ask(secret)).response.headers.get("request-id") ?? "";
    await page.getByText("1 new.").waitFor();
    expect(await rows()).toEqual([newest, answered, failed]);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Stop following" }).click();
    expect(problems).toEqual([]);
    await context.close();
  });

  it("calls keys by their names, marks rehearsals of a later day, and breaks no name of a model", async () => {
    const { context, page, problems, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Named" });
    const secret = await createKey(page, platform, "Laptop of Ada");
    const call = (model: string, headers: Record<string, string>) =>
      platform.api.call("POST", "/v1/chat/completions", {
        key: secret,
        headers,
        body: { model, messages: [{ role: "user", content: "Hi" }] },
      });
    const [used, pinned, rehearsed] = [
      await call("sundial-0-translate", { "sundial-version": "2025-03-12" }),
      await call("sundial-1-code", { "sundial-clock": "2026-11-24T12:00:00Z" }),
      await call("sundial-1-code", { "sundial-version": "2025-03-12", "sundial-clock": "2027-01-24T12:00:00Z" }),
    ];
    const idOf = ({ headers }: { headers: Headers }) => headers.get("request-id");
    await page.goto(`${platform.portalUrl}/console/requests`);
    const row = (answer: { headers: Headers }) => page.locator(`tr[data-request="${idOf(answer)}"]`);
    await row(used).getByText("Laptop of Ada", { exact: true }).waitFor();
    for (const one of [used, pinned]) expect(await row(one).getByText("Rehearsal").count()).toBe(0);
    await row(rehearsed).getByText("Rehearsal").waitFor();
    await page.goto(`${platform.portalUrl}/console/requests/${idOf(pinned)}`);
    await page.getByText("Answered as of").waitFor();
    expect(await page.getByText("is no use of what is to end").count()).toBe(0);
    await page.goto(`${platform.portalUrl}/console/requests/${idOf(rehearsed)}`);
    await page.getByRole("link", { name: "Laptop of Ada" }).waitFor();
    await page.getByText("a rehearsal of a later day is no use of what is to end").waitFor();
    await page.getByText("in the version it was made in, 2025-03-12").waitFor();
    await page.getByRole("button", { name: "Replay", exact: true }).click();
    await page.getByText("The sandbox answered 200 too.").waitFor();
    await page.getByText("Sundial-Version: 2025-03-12").first().waitFor();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ["/console/requests", "/console/deprecations", "/deprecations", "/console/versions"]) {
        await page.goto(platform.portalUrl + path);
        for (const names of [modelNames, versionDates])
          expect(await brokenNames(page, names), `${path} at ${width}`).toEqual([]);
        expect(await overflow(page), `${path} at ${width}`).toBe(0);
      }
    }
    await page.goto(`${platform.portalUrl}/console/deprecations`);
    const ends = await page.getByRole("heading", { level: 2 }).allInnerTexts();
    expect(ends.join()).toContain("sundial-0-translate");
    expect(ends.join()).not.toContain("sundial-1-code");
    expect(problems).toEqual([]);
    await context.close();
  });

  it("shows one request to support by a link, replays it, and says what it cannot replay", async () => {
    const { context, page, problems, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Support" });
    const secret = await createKey(page, platform, "Laptop");
    const failed = await fail(secret, "upstream_unavailable");
    await page.goto(`${platform.portalUrl}/console/requests/${failed}`);
    await page.getByRole("button", { name: "Replay", exact: true }).click();
    await page.getByText("The sandbox answered 502 too.").waitFor();
    expect(await page.locator("main").textContent()).not.toContain(secret);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Make a link for support" }).click();
    const link = await page.getByLabel("The link").inputValue();

    const support = await newPerson();
    await support.page.goto(link);
    await support.page.getByText(failed, { exact: true }).waitFor();
    const told = await support.page.locator("main").textContent();
    expect(told).toContain("A request of Support");
    expect(told).not.toContain(email);
    expect(await inspectPage(support.page, () => support.page.goto(link))).toEqual([]);
    const altered = link.slice(0, -2) + (link.endsWith("AA") ? "BB" : "AA");
    expect((await support.context.request.get(altered)).status()).toBe(404);
    expect(support.problems).toEqual([]);

    const { response } = await ask(secret);
    await page.goto(`${platform.portalUrl}/console/requests/${response.headers.get("request-id")}`);
    await page.getByText("Its body is not kept, so it cannot be sent again as it was.").waitFor();
    await page.getByRole("button", { name: "Replay", exact: true }).click();
    await page.getByText("The sandbox answered 200 too.").waitFor();
    expect(problems).toEqual([]);
    await Promise.all([context.close(), support.context.close()]);
  });
});

describe("the audit log", () => {
  it("says who did what, by its filters and as CSV, to owners and admins", async () => {
    const { context, page, problems, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Audited" });
    await createKey(page, platform, "Laptop");
    await page.goto(`${platform.portalUrl}/console/keys`);
    await page.getByRole("link", { name: "Laptop" }).click();
    await page.getByText("Revoke", { exact: true }).first().click();
    await page.getByRole("button", { name: "Revoke Laptop" }).click();
    await page.getByText("The key is revoked").waitFor();
    await page.goto(`${platform.portalUrl}/console/audit`);
    await page.getByLabel("What", { exact: true }).selectOption("key");
    await clickThrough(page.getByRole("button", { name: "Show" }));
    const actions = await page.getByRole("row").locator("td:nth-child(3) a").allInnerTexts();
    expect(actions).toEqual(["key.revoked", "key.created"]);
    expect(await page.getByRole("row", { name: /key\.created/ }).textContent()).toContain(email);
    const csv = await page.getByRole("link", { name: "Download CSV" }).getAttribute("href");
    const lines = (await (await context.request.get(platform.portalUrl + csv)).text()).trim().split("\r\n");
    expect(lines.map((line) => line.split(",")[4])).toEqual(["action", "key.revoked", "key.created"]);
    expect(lines.map((line) => line.split(",").at(-1))).toEqual(["actor_email", email, email]);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${platform.portalUrl}/console/audit`);
      expect(await brokenNames(page, addressParts), `at ${width}`).toEqual([]);
      expect(await overflow(page), `at ${width}`).toBe(0);
    }
    await platform.api.database
      .sql`update members set role = 'developer' where user_id in (select id from users where email = ${email})`;
    expect((await page.goto(`${platform.portalUrl}/console/audit`))?.status()).toBe(403);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("billing without a payment provider", () => {
  it("says that nothing is collected, and to whom was its customer that collection is paused", async () => {
    const { context, page, problems, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Unpaid" });
    const pages = ["/console/billing", "/console/billing/invoices", "/console/billing/plan/build"];
    for (const path of pages) {
      await page.goto(platform.portalUrl + path);
      await page.getByText("No money is collected here.").waitFor();
    }
    await platform.api.database.sql`
      insert into billing_customers (organization_id, customer_id, created_at)
      select organization_id, 'cus_' || organization_id, now() from members join users on users.id = user_id where email = ${email}`;
    for (const path of pages) {
      await page.goto(platform.portalUrl + path);
      await page.getByText("Collection is paused.").waitFor();
      expect(await page.getByText("No money is collected").count(), path).toBe(0);
    }
    expect(await page.getByRole("button", { name: "Payment methods and receipts" }).count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("test and live", () => {
  it("are separate, and the page says which it is", async () => {
    const { context, page, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Modes" });
    await createKey(page, platform, "Only in test");
    await clickThrough(page.getByRole("button", { name: "Live", exact: true }));
    expect(await page.getByText("Test mode.").count()).toBe(0);
    await page.goto(`${platform.portalUrl}/console/keys`);
    expect(await page.getByText("Only in test").count()).toBe(0);
    await page.getByText("There is no live key yet").waitFor();
    await context.close();
  });
});

describe("members", () => {
  it("are invited, join, and see the organization with their role", async () => {
    const owner = await newPerson();
    const guest = await newPerson();
    await signUpByForms(owner.page, platform, { email: owner.email, organization: "Team" });
    await owner.page.goto(`${platform.portalUrl}/console/members`);
    await owner.page.getByLabel("E-mail address").fill(guest.email);
    await owner.page.getByLabel("Role").last().selectOption("viewer");
    await owner.page.getByRole("button", { name: "Invite" }).click();
    await owner.page.getByText(`${guest.email} is invited`).waitFor();
    const invitation = await platform.mailTo(guest.email);
    expect(invitation.text).toContain("Team");

    await guest.page.goto(`${platform.portalUrl}/console/invitations`);
    await guest.page.goto(`${platform.portalUrl}/sign-in?next=/invitations`);
    await guest.page.getByLabel("E-mail address").fill(guest.email);
    await guest.page.getByRole("button", { name: "Send me a sign-in link" }).click();
    const { link } = readSignInMail((await platform.mailTo(guest.email, { after: invitation.id })).text);
    await guest.page.goto(link);
    await guest.page.getByRole("button", { name: "Sign in" }).click();
    await guest.page.getByRole("button", { name: "Accept" }).click();
    await guest.page.getByRole("heading", { name: "Team", level: 1 }).waitFor();
    await guest.page.goto(`${platform.portalUrl}/console/keys`);
    await guest.page.getByText("Your role reads keys").waitFor();
    await Promise.all([owner.context.close(), guest.context.close()]);
  });
});

describe("a role", () => {
  it("that may not open a page is told so, with the code", async () => {
    const { context, page, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Roles" });
    await platform.api.database
      .sql`update members set role = 'finance' where user_id in (select id from users where email = ${email})`;
    const answer = await page.goto(`${platform.portalUrl}/console/keys`);
    expect(answer?.status()).toBe(403);
    await page.getByRole("link", { name: "insufficient_scope" }).waitFor();
    for (const path of ["/console", "/console/usage", "/console/requests", "/console/members", "/console/settings"]) {
      expect((await page.goto(platform.portalUrl + path))?.status(), path).toBe(200);
    }
    await context.close();
  });
});

describe("the API explorer, signed in", () => {
  it("sends a call with the person's own sandbox key", async () => {
    const { context, page, problems, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Explorer" });
    await page.goto(`${platform.portalUrl}/reference/explorer#tag/models/GET/v1/models`);
    await page
      .getByRole("button", { name: /Test Request/ })
      .first()
      .click();
    const answered = page.waitForResponse(
      (response) => response.url().startsWith(`${platform.api.url}/v1/`) && response.request().method() !== "OPTIONS",
    );
    await page.getByRole("button", { name: /^Send/ }).first().click();
    expect((await answered).request().headers().authorization).toMatch(/^Bearer sdl_test_/);
    const settings = JSON.parse((await page.locator("#explorer-settings").textContent()) ?? "");
    expect(await settingsOfReference(page)).toEqual(settings);
    expect(problems).toEqual([]);
    const { key } = settings;
    await page.goto(`${platform.portalUrl}/console`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(ask(key)).rejects.toMatchObject({ code: "revoked_api_key" });
    await context.close();
  });

  it("makes another key when its own was revoked", async () => {
    const { context, page, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Revoked" });
    const { key: first } = await settingsOfReference(page);
    await page.goto(`${platform.portalUrl}/console/keys`);
    await page.getByRole("link", { name: "API reference" }).last().click();
    await page.getByText("Revoke", { exact: true }).first().click();
    await page.getByRole("button", { name: "Revoke API reference" }).click();
    const { key: second } = await settingsOfReference(page);
    expect(second).not.toBe(first);
    expect((await ask(second)).response.status).toBe(200);
    await context.close();
  });

  it("leaves no key behind in an organization that is left", async () => {
    const { context, page, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "First" });
    const keyOfReference = async () => (await settingsOfReference(page)).key;
    const first = await keyOfReference();
    await page.goto(`${platform.portalUrl}/welcome`);
    await page.getByLabel("Name").fill("Second");
    await page.getByRole("button", { name: "Create organization" }).click();
    await page.getByText("Second is ready").waitFor();
    await expect(ask(first)).rejects.toMatchObject({ code: "revoked_api_key" });
    const second = await keyOfReference();
    await page.goto(`${platform.portalUrl}/console`);
    await page.locator("summary", { hasText: "Second" }).click();
    await page.getByRole("button", { name: /^First/ }).click();
    await page.getByRole("heading", { name: "First", level: 1 }).waitFor();
    await expect(ask(second)).rejects.toMatchObject({ code: "revoked_api_key" });
    expect((await ask(await keyOfReference())).response.status).toBe(200);
    await context.close();
  });

  it("does not give its token to scripts", async () => {
    const headers = { origin: platform.portalUrl, "content-type": "application/json" };
    for (const path of ["token", "tok%09en", "token%20", "x%5C..%5Ctoken", "sign-out/../token", "%74oken", "token/"]) {
      const init = { method: "POST", headers, body: '{"mode":"test"}' };
      expect((await fetch(`${platform.portalUrl}/auth/${path}`, init)).status, path).toBe(404);
    }
  });

  it("signs nobody in by a link without its button", async () => {
    const answer = await fetch(`${platform.portalUrl}/auth/magic-link/verify?token=x`, { redirect: "manual" });
    expect(answer.status).toBe(404);
  });
});

describe("the console", () => {
  it("is accessible with samples and empty, on every page", async () => {
    const { context, page, problems, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Looks" });
    const wrong: string[] = [];
    const goTo = (path: string) => page.goto(platform.portalUrl + path);
    const look = async (paths: readonly string[], how: string) => {
      for (const path of paths) {
        await goTo(path);
        for (const violation of await accessibilityViolations(page)) wrong.push(`${path}, ${how}: ${violation}`);
      }
    };
    await waitForSamples(page);
    await look(["/console", "/console/usage", "/console/requests"], "with samples");
    await resetSandbox(page);
    await look(consolePages, "empty");
    expect(wrong).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describeNewcomers({ platform: () => platform, browser: () => browser });
