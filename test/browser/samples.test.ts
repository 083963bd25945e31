import OpenAI from "openai";
import type { APIResponse, Browser, BrowserContextOptions } from "playwright-core";
import { describe, expect, it } from "vitest";
import { listOperations, rehearsalId } from "../../docs-site/src/lib/operations.ts";
import { operationAddress } from "../../docs-site/src/lib/sample-addresses.ts";
import { whyNotRun } from "../../docs-site/src/lib/why-not-run.ts";
import type { TestPlatform } from "../harness/platform.ts";
import { answeringVersions, readScenarioSamples } from "../harness/printed-samples.ts";
import { readPortalSamples } from "../harness/read-samples.ts";
import { sharing } from "../harness/shared-platform.ts";
import { signUpByForms } from "../harness/sign-up.ts";
import { watchPage } from "../harness/watch-page.ts";

let platform: TestPlatform;
let browser: Browser;
sharing.beforeAll(({ shared }) => {
  ({ platform, browser } = shared);
});

/** Of the operations of the newest version, how many run in their page at a click. It may only grow. */
const runningMin = 54;

let people = 0;

async function newPerson(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const { problems } = watchPage(page, [platform.portalUrl, platform.api.url]);
  return { context, page, problems, email: `samples-${++people}@example.com` };
}

const ask = (secret: string) =>
  new OpenAI({ apiKey: secret, baseURL: `${platform.api.url}/v1`, maxRetries: 0 }).chat.completions
    .create({ model: "sundial-1", messages: [{ role: "user", content: "What does a sundial measure?" }] })
    .withResponse();

/** The lines that a run came to. */
async function linesOf(answer: APIResponse): Promise<Record<string, unknown>[]> {
  const lines = (await answer.text()).trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

describe("a sample of the documentation", () => {
  it("has the reader's own sandbox key in it, and runs in the page", async () => {
    const { context, page, problems, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Samples" });
    await page.goto(`${platform.portalUrl}/docs/streaming`);
    const sample = page.locator("[data-sample=stream]");
    const key = (await sample.locator("mark").first().textContent()) ?? "";
    expect(key).toMatch(/^sdl_test_\w{36}$/);
    expect(await sample.locator(".panel").allTextContents()).toEqual(
      ["Bearer KEY", 'api_key="KEY"', 'apiKey: "KEY"', 'api_key="KEY"', 'apiKey: "KEY"'].map((text) =>
        expect.stringContaining(text.replace("KEY", key)),
      ),
    );
    await sample.getByRole("button", { name: "Run it" }).click();
    const run = sample.getByRole("region", { name: "Streaming: your run" });
    await run.getByText(/^200 after [\d.]+ s\.$/).waitFor();
    const shown = (name: string) => run.locator(`[data-${name}]`).textContent();
    expect(await shown("sent")).toMatch(
      /^POST \/v1\/chat\/completions HTTP\/1\.1\nAuthorization: Bearer sdl_test_….{4}\n/,
    );
    expect(await shown("came")).toMatch(/^HTTP\/1\.1 200\n[\s\S]*data: \[DONE\]\n\n$/);
    const answer = await ask(key);
    expect(await shown("said")).toBe(answer.data.choices[0]?.message.content);
    const requestId = /^Request-Id: (\S+)$/m.exec((await shown("came")) ?? "")?.[1] ?? "";
    await run.getByRole("link", { name: "See it in the request log" }).click();
    await page.getByText(requestId, { exact: true }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it("says in words how it failed", async () => {
    const { context, page, problems, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Failing" });
    await page.goto(`${platform.portalUrl}/docs/errors`);
    const sample = page.locator("[data-sample=errors]");
    await sample.getByRole("button", { name: "Run it" }).click();
    await sample.getByText("model_not_found: There is no model with the name `no-such-model`.").waitFor();
    await sample.getByRole("link", { name: "What to do about it" }).click();
    await page.getByRole("heading", { name: "Model not found" }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it("leads strangers to sign in, shows itself without JavaScript, and runs for nobody else", async () => {
    const { context, page, problems } = await newPerson();
    await page.goto(`${platform.portalUrl}/docs/streaming`);
    const sample = page.locator("[data-sample=stream]");
    expect(await sample.getByRole("link", { name: "Sign in to run it" }).getAttribute("href")).toBe(
      "/sign-in?next=%2Fdocs%2Fstreaming",
    );
    expect(await sample.getByRole("button", { name: "Run it" }).count()).toBe(0);
    expect(await sample.locator(".panel").first().textContent()).toContain("Bearer $SUNDIAL_API_KEY");
    const send = (path: string, origin: string) =>
      fetch(platform.portalUrl + path, { method: "POST", headers: { origin } }).then(({ status }) => status);
    expect(await send("/samples/stream", platform.portalUrl)).toBe(403);
    expect(await send("/samples/reader", "https://evil.example")).toBe(403);
    expect(await send("/samples/reset", platform.portalUrl)).toBe(404);
    expect(await send("/samples/no-such-sample", platform.portalUrl)).toBe(404);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("samples beyond the guides", () => {
  const pages: [path: string, name: string, label: string, end?: RegExp][] = [
    ["/", "first-call", "First call"],
    ["/models/sundial-1-mini", "model/sundial-1-mini", "Sundial 1 mini"],
    ["/models/sundial-embed-1", "model/sundial-embed-1", "Sundial Embed 1"],
    ["/sandbox", "scenario/rate_limited", "rate_limited", /^rate_limit_exceeded: /],
    ["/sandbox", "scenario/combined", "Several at once", /^rate_limit_exceeded: /],
    ["/sandbox", "future", "Another day", /^version_sunset: /],
    ["/reference/listModels", "operation/2026-11-23/listModels", "List models"],
    [
      "/reference/2025-07-09/createChatCompletion",
      "operation/2025-07-09/createChatCompletion",
      "Create a chat completion",
    ],
  ];

  it("say when they were verified, and run in their page with the reader's own key", async () => {
    const { context, page, problems, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Samples everywhere" });
    for (const [path, name, label, end = /^200 after [\d.]+ s\.$/] of pages) {
      await page.goto(platform.portalUrl + path);
      const sample = page.locator(`[data-sample="${name}"]`);
      await sample.getByText(/^Verified on \d{4}-\d\d-\d\d at version \d{4}-\d\d-\d\d\./).waitFor();
      expect(await sample.locator("mark").first().textContent(), path).toMatch(/sdl_test_\w{36}/);
      await sample.getByRole("button", { name: `Run it: ${label}` }).click();
      await sample.getByText(end).waitFor();
    }
    expect(problems).toEqual([]);
    await context.close();
  });

  it("say the version that the page is about", async () => {
    const { context, page } = await newPerson({ javaScriptEnabled: false });
    await page.goto(`${platform.portalUrl}/reference/2025-07-09/getUsage`);
    await page.getByText(/^Verified on \S+ at version 2025-07-09\./).waitFor();
    await context.close();
  });

  it("of the reference run, but for those that say why not", async () => {
    const { context, page, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Reference" });
    const run = (address: string) =>
      page.request.post(`${platform.portalUrl}/samples/${address}`, { headers: { origin: platform.portalUrl } });
    const [oldest = "", newest = ""] = [answeringVersions()[0], answeringVersions().at(-1)];
    const ran: string[] = [];
    const statuses: Record<string, number> = { createApiKey: 201, sendTestEvent: 201, [rehearsalId]: 404 };
    for (const { id, method } of listOperations()) {
      const answer = await run(operationAddress(id, newest));
      const reason = whyNotRun({ id, method });
      expect([id, answer.status()]).toEqual([id, reason === null ? 200 : 404]);
      if (reason !== null) continue;
      const [first, ...more] = await linesOf(answer);
      if (first?.failed === undefined) expect(more[0], id).toMatchObject({ status: statuses[id] ?? 200 });
      else expect(first.failed, id).toContain("none of these yet");
      ran.push(id);
    }
    expect(ran).toEqual(
      expect.arrayContaining(["createEmbedding", "createApiKey", "getRequest", "listMembers", "listAuditEvents"]),
    );
    expect(ran.length).toBeGreaterThanOrEqual(runningMin);
    console.log(`samples of the reference that run in their page: ${ran.length} of ${listOperations().length}`);
    expect(await linesOf(await run(operationAddress("listModels", oldest)))).toMatchObject([
      { sent: expect.stringContaining(`Sundial-Version: ${oldest}`) },
      { status: 200, head: expect.stringContaining(`Sundial-Version: ${oldest}`) },
      {},
    ]);
    await context.close();
  }, 120_000);

  it("say on the page of an operation why it is not run", async () => {
    const { context, page } = await newPerson({ javaScriptEnabled: false });
    await page.goto(`${platform.portalUrl}/reference/revokeApiKey`);
    await page.getByText("Not run here: it ends a key that a program may use.").waitFor();
    await context.close();
  });

  it("are filled with one key of a person, however many tabs and browsers ask at once", async () => {
    const { context, page, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "At once" });
    const other = await browser.newContext();
    await other.addCookies((await context.cookies()).filter(({ name }) => name !== "sundial_explorer"));
    const headers = { origin: platform.portalUrl };
    const ask = ({ request }: { request: typeof page.request }) =>
      request.post(`${platform.portalUrl}/samples/reader`, { headers }).then((answer) => answer.json());
    const told = await Promise.all([context, context, other, other].map(ask));
    expect(new Set(told.map(({ key }) => key)).size).toBe(1);
    expect(told[0].key).toMatch(/^sdl_test_/);
    await page.goto(`${platform.portalUrl}/console/keys`);
    const rows = page.locator("tbody tr");
    expect(await rows.filter({ hasText: "made by the documentation" }).count()).toBe(1);
    expect(await rows.last().textContent()).toContain("API reference");
    await other.close();
    await context.close();
  });

  it("of the guides run as a test key allows", async () => {
    const { context, page, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Guides" });
    const headers = { origin: platform.portalUrl };
    const refused = ["errors", "future", "rehearse"];
    let ran = 0;
    for (const { name } of readPortalSamples("/curl.sh")) {
      const folder = name.slice(0, -"/curl.sh".length);
      const answer = await page.request.post(`${platform.portalUrl}/samples/${folder}`, { headers });
      if (answer.status() === 404) continue;
      const [, head] = await linesOf(answer);
      expect([folder, head?.status === 200]).toEqual([folder, !refused.includes(folder)]);
      ran++;
    }
    expect(ran).toBeGreaterThan(refused.length);
    await context.close();
  });

  it("run for a developer with what their role may read", async () => {
    const { context, page, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Developers" });
    await platform.api.database
      .sql`update members set role = 'developer' where user_id in (select id from users where email = ${email})`;
    const headers = { origin: platform.portalUrl };
    const statusOf = async (id: string) => {
      const address = operationAddress(id, answeringVersions().at(-1) ?? "");
      const [, head] = await linesOf(await page.request.post(`${platform.portalUrl}/samples/${address}`, { headers }));
      return head?.status;
    };
    expect([await statusOf("getUsage"), await statusOf("listInvoices")]).toEqual([200, 403]);
    await context.close();
  });

  it("of the sandbox all run", async () => {
    const { context, page, email } = await newPerson();
    await signUpByForms(page, platform, { email, organization: "Sandbox" });
    await page.goto(`${platform.portalUrl}/sandbox`);
    await page.getByRole("button", { name: "Run it: rate_limited" }).waitFor();
    const offered = await page.locator("[data-sample^=scenario] button.run").count();
    expect(offered).toBe(readScenarioSamples("curl").length);
    await context.close();
  });

  it.each([
    "operation/2026-11-23/revokeApiKey",
    "operation/2024-11-20/listModels",
    "operation/x/listModels",
    "model/none",
    "model/a/b",
    "scenario/none",
    "first-call/x",
  ])("run none of %s", async (address) => {
    const headers = { origin: platform.portalUrl };
    expect((await fetch(`${platform.portalUrl}/samples/${address}`, { method: "POST", headers })).status).toBe(404);
  });
});
