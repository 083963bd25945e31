import { fixedClock } from "@sundial/kernel";
import { addReviewer } from "@sundial/marketplace";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeStatements } from "../../apps/worker/src/jobs/make-statements.ts";
import { launchBrowser } from "../harness/browser.ts";
import { clickThrough } from "../harness/click-through.ts";
import { contextOf } from "../harness/contexts.ts";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";
import { sampleIcon, storeListing } from "../harness/listings.ts";
import { sampleManifest } from "../harness/marketplace/sample-manifest.ts";
import { type ServedPartner, servePartner } from "../harness/marketplace/serve-partner.ts";
import { startTestPlatform, type TestPlatform } from "../harness/platform.ts";
import { rollUpAll } from "../harness/roll-ups.ts";
import { createKey, signUpByForms } from "../harness/sign-up.ts";
import { accessibilityViolations, overflow, watchPage } from "../harness/watch-page.ts";
import { type ClickCount, countClicks } from "./personas/count-clicks.ts";

interface Person {
  readonly page: Page;
  readonly email: string;
  readonly problems: readonly string[];
  readonly clicks: ClickCount;
}

let served: ServedPartner;
let upstream: FakeUpstream;
let platform: TestPlatform;
let browser: Browser;
let partner: Person;
/** Of the council, because the first listing in finance asks for an assessment that only the council decides. */
let reviewer: Person;
let another: Person;
let customer: Person;

beforeAll(async () => {
  [served, upstream, browser] = await Promise.all([servePartner(), startFakeUpstream(), launchBrowser()]);
  platform = await startTestPlatform({ UPSTREAM_BASE_URL: upstream.url }, served.network);
  partner = await signedUp("partner", "light");
  reviewer = await signedUp("reviewer", "dark");
  another = await signedUp("another", "light");
  customer = await signedUp("customer", "dark");
  await makeReviewer(reviewer, true);
  await makeReviewer(another, false);
});
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
  await Promise.all([served?.close(), upstream?.close()]);
});

async function signedUp(name: string, colorScheme: "light" | "dark"): Promise<Person> {
  const viewport = { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  const email = `${name}@example.com`;
  await signUpByForms(page, platform, { email, organization: name });
  return { page, email, problems: watchPage(page, [platform.portalUrl]).problems, clicks: await countClicks(page) };
}

async function makeReviewer({ email }: Person, isCouncil: boolean): Promise<void> {
  await addReviewer(contextOf(platform.api.database), { email, isCouncil });
}

const open = ({ page }: Person, path: string) => page.goto(platform.portalUrl + path);

/**
 * What is wrong with a page as it stands, in its reader's theme: by axe as it is, and whether it scrolls sideways on a phone. For what no filled page of
 * every kind shows: see `describePages` for the rest.
 */
async function look(page: Page): Promise<string[]> {
  const wrong = await accessibilityViolations(page);
  await page.setViewportSize({ width: 360, height: 900 });
  const wide = await overflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  return wide > 0 ? [...wrong, `${wide} pixels too wide`] : wrong;
}

const hostile =
  '<script>window.taken = 1</script>\n\n<img src=x onerror="window.taken = 2">\n\n[Open](javascript:window.taken=3)\n\n![seen](https://evil.example/x.png)';

/** Nothing that a description says has run, links to a script or was loaded. */
async function expectHarmless(page: Page): Promise<void> {
  await page.getByText("window.taken = 1").first().waitFor();
  expect(await page.evaluate("typeof window.taken")).toBe("undefined");
  expect(await page.locator("a[href^='javascript' i], img[src*='evil'], img[onerror]").count()).toBe(0);
}

/** Types a field; the form keeps it by itself, and says so. */
async function type(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await page.locator(`#manifest [name="${name}"]`).fill(text);
  await waitUntilSaved(page);
}

const waitUntilSaved = (page: Page) => page.getByText("Saved", { exact: true }).waitFor();

/** Where the version's pages are, and the review's. */
let desk = "";
let review = "";
let secret = "";
const listing = () => desk.split("/versions/")[0] ?? "";

async function runChecks(): Promise<void> {
  await partner.page.getByRole("link", { name: "Checks and findings" }).click();
  await partner.page.getByRole("button", { name: "Run the checks now" }).click();
}

async function decide({ page }: Person, decision: string, reason = ""): Promise<void> {
  await page.getByLabel("Decision").selectOption({ label: decision });
  await page.getByLabel("Why", { exact: true }).first().fill(reason);
  await page.getByRole("button", { name: "Decide", exact: true }).click();
}

/** Uploads the sample with so many bytes behind its image. */
async function uploadIcon(page: Page, bytes: number): Promise<void> {
  const buffer = Buffer.concat([sampleIcon, Buffer.alloc(bytes)]);
  await page.getByLabel("Icon").setInputFiles({ name: "icon.png", mimeType: "image/png", buffer });
  await page.getByRole("button", { name: "Upload" }).first().click();
}

/** Types an answer to every question of the partner's page that has none yet. */
async function answerRest(page: Page): Promise<void> {
  for (const box of await page.locator("main textarea").all()) {
    if ((await box.inputValue()) === "") await box.fill("It is written down.");
  }
}

async function assess(page: Page, kind: string, outcome: "passed" | "failed"): Promise<void> {
  const form = page.locator("form", { has: page.getByRole("button", { name: `Decide: ${kind}` }) });
  await form.getByLabel("Outcome").selectOption(outcome);
  await form.getByLabel("Why").fill("Well kept.");
  await form.getByRole("button").click();
}

describe("a partner", () => {
  it("begins a listing, uploads an icon, and types what it is", async () => {
    const { page } = partner;
    await open(partner, "/marketplace");
    await page.getByText("Nothing is published yet").waitFor();
    await open(partner, "/console/listings");
    await page.getByText("You offer nothing yet").waitFor();
    await page.getByLabel("Name").fill("Invoice Reader");
    await page.getByLabel("Kind").selectOption("connector");
    await page.getByRole("button", { name: "Begin a draft" }).click();
    await page.getByText("The draft is made").waitFor();
    desk = new URL(page.url()).pathname;
    review = `/console/reviews/${desk.split("/").at(-1)}`;
    await uploadIcon(page, 1_900_000);
    await page.getByText("icon.png is uploaded").waitFor();
    const { tagline, links, support, endpoint_url } = sampleManifest(served.origin);
    await type(page, {
      tagline: tagline ?? "",
      description: hostile,
      languages: "en",
      endpoint_url: endpoint_url ?? "",
      "links.website": links?.website ?? "",
      "links.privacy_policy": `${served.origin}/nowhere`,
      "support.email": support?.email ?? "",
      "support.response_hours": "24",
    });
    await page.getByLabel("Finance").check();
    await page.getByRole("checkbox", { name: /inference\.write/ }).check();
    await page.getByLabel("What inference.write is needed for").fill("To read invoices.");
    await page.locator("[name='data_handling.stores_data']").selectOption("no");
    await page.locator("[name='data_handling.trains_models']").selectOption("no");
    await page.locator("[name='pricing.model']").selectOption("free");
    await page.locator("[name='source.is_distributed']").selectOption("no");
    await waitUntilSaved(page);
    await page.reload();
    expect(await page.getByLabel("Tagline").inputValue()).toBe(tagline);
    expect(await page.getByLabel("What inference.write is needed for").inputValue()).toBe("To read invoices.");
  });

  it("sees what customers would read, and nothing in it runs", async () => {
    const { page } = partner;
    await page.getByRole("link", { name: "Preview" }).click();
    await expectHarmless(page);
  });

  it("tries it in the sandbox, and reads what the checks find", async () => {
    const { page } = partner;
    const key = await createKey(page, platform, "Trial");
    const body = { model: "sundial-1", messages: [{ role: "user", content: "Hello" }] };
    expect((await platform.api.call("POST", "/v1/chat/completions", { key, body })).status).toBe(200);
    await open(partner, desk);
    await runChecks();
    await page.getByRole("heading", { name: "Checks: Failed" }).waitFor();
    const findings = page.locator(".findings");
    const unreachable = findings.locator("li", { hasText: "privacy.reachable" });
    expect(await unreachable.textContent()).toMatch(/\/links\/privacy_policy.*Seen\..*404.*What to do\./s);
    await findings.locator("li", { hasText: "text.no-active-content" }).first().waitFor();
    expect(await look(page)).toEqual([]);
  });

  it("saves with the button where scripts do not run, and finds again what was refused", async () => {
    const storageState = await partner.page.context().storageState();
    const context = await browser.newContext({ javaScriptEnabled: false, storageState });
    context.setDefaultTimeout(45_000);
    const page = await context.newPage();
    await page.goto(platform.portalUrl + desk);
    expect(await page.getByText("Saved as you type").count()).toBe(0);
    await page.getByLabel("Tagline").fill("Reads invoices, and answers.");
    await page.getByLabel("In which countries").fill("Germany");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.locator("[id='data_handling.regions-problem']").count()).toBe(1);
    expect(await page.getByLabel("Tagline").inputValue()).toBe("Reads invoices, and answers.");
    await page.getByLabel("In which countries").fill("DE");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
    expect(await page.getByLabel("Tagline").inputValue()).toBe("Reads invoices, and answers.");
    expect(await page.getByLabel("In which countries").inputValue()).toBe("DE");
    await context.close();
  });

  it("mends it, accepts the terms when the form leads there, and submits", async () => {
    const { page } = partner;
    await open(partner, desk);
    const { description, links } = sampleManifest(served.origin);
    await type(page, { description: description ?? "", "links.privacy_policy": links?.privacy_policy ?? "" });
    await runChecks();
    await page.getByRole("heading", { name: "Checks: Passed" }).waitFor();
    await page.getByText("Nothing stands against it").waitFor();
    await page.getByRole("button", { name: "Submit", exact: true }).click();
    await clickThrough(page.getByRole("link", { name: "Read and accept the terms" }));
    await page.getByRole("button", { name: "Accept the terms of" }).click();
    await page.getByText("Your organization accepted the terms").waitFor();
    await open(partner, desk);
    await page.getByRole("button", { name: "Submit", exact: true }).click();
    await page.getByText("It is submitted").waitFor();
    await waitForState(page, "In review");
    await page.getByText("In review, number 1 of the queue").waitFor();
  });
});

/** Until the worker has moved the version on. */
async function waitForState(page: Page, state: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(platform.portalUrl + desk);
        return page.locator(".badge", { hasText: state }).count();
      },
      { timeout: 45_000, interval: 500 },
    )
    .toBeGreaterThan(0);
}

describe("a reviewer", () => {
  it("finds it in the queue and asks for changes by a rule", async () => {
    const { page } = reviewer;
    await open(reviewer, "/console");
    await clickThrough(page.getByRole("link", { name: "Review desk 1 that wait" }));
    await page.getByRole("link", { name: "Invoice Reader, version 1" }).click();
    await page.getByText("The whole manifest").click();
    const icon = page.getByRole("img", { name: "Now: /icon_asset_id" });
    await expect.poll(() => icon.evaluate((image) => ("naturalWidth" in image ? image.naturalWidth : 0))).toBe(128);
    expect(await look(page)).toEqual([]);
    await clickThrough(page.getByRole("link", { name: "Claims" }));
    expect(await page.getByLabel("Why", { exact: true }).first().inputValue()).toContain("promises something");
    await page.getByText("Cite a rule").click();
    await page.getByLabel("Rule").selectOption("claims.honest");
    await page.getByLabel("Where in the manifest").fill("/description");
    await page.getByLabel("What you saw").fill("It says every plan.");
    await page.getByLabel("What would mend it").fill("Say which plans.");
    await decide(reviewer, "Request changes", "Say which plans.");
    await page.getByText("The partner is told what to change").waitFor();
    const mail = await platform.mailTo(partner.email);
    expect(mail.text).toContain("claims.honest");
    expect(mail.text).toContain(platform.portalUrl + desk);
  });

  it("reads answers, messages and the assessments, and approves", async () => {
    const { page } = partner;
    await open(partner, desk);
    await page.getByText("It waits for you").waitFor();
    // What came into the queue since stays behind it.
    const { id: organizationId } = await platform.api.createOrganization();
    await storeListing(platform.api.database, { organizationId, state: "in_review" });
    await type(page, { description: "It reads invoices of two plans." });
    await open(partner, listing());
    await page.getByLabel("Message to the reviewers").fill("It is two plans now.");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("The reviewers have your message").waitFor();
    // As if rules had come since it was submitted first.
    await platform.api.database
      .sql`update listing_versions set rule_set = '2026-10-01' where id = ${desk.split("/").at(-1) ?? ""}`;
    await open(partner, desk);
    await page.getByText("It is judged by the rules of 2026-10-01").waitFor();
    expect(await look(page)).toEqual([]);
    await page.getByRole("button", { name: "Submit by the rules of" }).click();
    await waitForState(page, "In review");
    expect(await page.getByText("It is judged by the rules of 2026-10-01").count()).toBe(0);
    await page.getByText("In review, number 1 of the queue").waitFor();
    await page.getByRole("link", { name: "Assessments" }).click();
    const security = page.locator("section", { hasText: "Where are the keys" });
    const evidence = (name: string, bytes: number) => ({
      name,
      mimeType: "text/plain",
      buffer: Buffer.alloc(bytes, "All is well. "),
    });
    await security.getByRole("textbox").first().fill("In a vault.");
    await page.getByLabel("Evidence").last().setInputFiles(evidence("large.txt", 6_000_000));
    await page.getByRole("button", { name: "Keep these answers" }).last().click();
    await page.getByRole("alert").waitFor();
    expect(await security.getByRole("textbox").first().inputValue()).toBe("In a vault.");
    // Typed, not kept, and a file of another assessment uploaded: both arrive.
    await security.getByRole("textbox").nth(1).fill("Two people.");
    await answerRest(page);
    await page.getByLabel("Evidence").last().setInputFiles(evidence("report.txt", 2_000));
    await page.getByRole("button", { name: "Keep these answers" }).last().click();
    await page.getByText("the reviewers have report.txt").waitFor();
    expect(await security.getByRole("textbox").nth(1).inputValue()).toBe("Two people.");

    const desktop = reviewer.page;
    await open(reviewer, review);
    await desktop.getByText("In a vault.").waitFor();
    await desktop.getByText("Two people.").waitFor();
    await desktop.getByRole("link", { name: "report.txt" }).waitFor();
    await desktop.getByText("It is two plans now.").waitFor();
    await open(another, review);
    await another.page.getByText("A member of the council decides this").waitFor();
    expect(await another.page.getByRole("button", { name: /^Decide: / }).allInnerTexts()).toEqual([
      "Decide: Security",
      "Decide: Support",
    ]);
    for (const kind of ["Responsible AI", "Security", "Support"]) {
      await assess(desktop, kind, "passed");
      await desktop.getByRole("status").getByText(`${kind} is decided`).waitFor();
    }
    expect(await look(desktop)).toEqual([]);
    await decide(reviewer, "Approve");
    await desktop.getByText("It is approved").waitFor();
    reviewer.clicks.end("operator: from the console to a decision on a listing");
  });
});

describe("the catalogue", () => {
  it("shows it once its partner publishes it", async () => {
    const { page } = partner;
    await open(partner, desk);
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText("It is published").waitFor();
    partner.clicks.end("partner: from a draft to a published listing");
    await open(customer, "/marketplace?query=%00");
    await customer.page.getByRole("link", { name: "Invoice Reader" }).waitFor();
    expect((await open(customer, "/console/installations/new"))?.status()).toBe(404);
    await open(customer, "/marketplace?query=invoice&category=finance");
    await customer.page.getByRole("link", { name: "Invoice Reader" }).click();
    await customer.page.getByText("To read invoices.").waitFor();
    const [icon, heading] = [customer.page.locator("main img.icon").first(), customer.page.locator("h1")];
    const [above, below] = [await icon.boundingBox(), await heading.boundingBox()];
    expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeGreaterThanOrEqual(8);
  });
});

describe("a customer", () => {
  const call = () => platform.api.call("GET", "/v1/models", { key: secret });
  const chat = () => {
    const body = { model: "sundial-1", messages: [{ role: "user", content: "Hello" }] };
    return platform.api.call("POST", "/v1/chat/completions", { key: secret, body });
  };

  it("installs it in live mode, and calls with its key", async () => {
    const { page } = customer;
    await page.getByRole("link", { name: "Install" }).click();
    await page.getByRole("button", { name: "Live", exact: true }).click();
    await page.getByText("in live mode").waitFor();
    await page.getByRole("button", { name: "Grant this and install" }).click();
    secret = await page.getByLabel("The new secret").inputValue();
    expect(secret).toMatch(/^sdl_live_/);
    expect((await chat()).status).toBe(200);
    await open(customer, "/console/installations");
    await page.getByText("1 call in 30 days").waitFor();
    expect((await call()).body.code).toBe("insufficient_scope");
    expect(await page.getByLabel("The new secret").count()).toBe(0);
  });

  it("is seen by the partner as one organization with a call, and by nothing more", async () => {
    const { page } = partner;
    expect(await page.getByRole("link", { name: "Review desk" }).count()).toBe(0);
    await open(partner, "/console/listings");
    await clickThrough(page.getByRole("link", { name: "Use", exact: true }));
    const line = page.getByRole("row", { name: new Date().toISOString().slice(0, 10) });
    const [, organizations, calls] = await line.getByRole("cell").allInnerTexts();
    expect([organizations, calls]).toEqual(["1", "1"]);
    expect(await page.textContent("main")).not.toContain("customer");
  });

  async function report({ page }: Person, seen: string): Promise<void> {
    await open(customer, "/marketplace/invoice-reader");
    await clickThrough(page.getByRole("link", { name: "Report this listing" }));
    await page.getByLabel("What is wrong").selectOption("malware");
    await page.getByLabel("What you saw").fill(seen);
    await page.getByRole("button", { name: "Send the report" }).click();
    await page.getByText("The reviewers read your report").waitFor();
  }
  const reportedRow = ({ page }: Person) =>
    page.getByRole("region", { name: "Reported listings" }).getByRole("row", { name: /Invoice Reader/ });

  it("reports it without ground, which a reviewer dismisses with a reason", async () => {
    await report(customer, "Its icon is grey.");
    const { page } = another;
    await open(another, "/console/reviews");
    await reportedRow(another).getByRole("link", { name: "Invoice Reader, version 1" }).click();
    await page.getByText("Dismiss the report", { exact: true }).click();
    expect(await look(page)).toEqual([]);
    await page.getByLabel("Why it is without ground").fill("Grey is no fault.");
    await page.getByRole("button", { name: "Dismiss", exact: true }).click();
    await page.getByText("The report is dismissed").waitFor();
    await page.getByText("One report is closed").click();
    await page.getByText(/Dismissed by another@example\.com, .* UTC: Grey is no fault\./).waitFor();
    expect(await page.getByText("Dismiss the report", { exact: true }).count()).toBe(0);
    await open(another, "/console/reviews");
    await page
      .getByText("Nothing waits")
      .or(page.getByRole("region", { name: "Review queue" }))
      .waitFor();
    expect(await reportedRow(another).count()).toBe(0);
  });

  it("reports it again, and is refused while it is suspended", async () => {
    const { page } = customer;
    await report(customer, "It sends mails that nobody asked for.");
    await open(reviewer, "/console/reviews");
    const reported = reportedRow(reviewer);
    expect((await reported.getByRole("cell").allInnerTexts()).slice(1, 3)).toEqual(["1", "Malware"]);
    expect(await look(reviewer.page)).toEqual([]);
    await reported.getByRole("link", { name: "Invoice Reader, version 1" }).click();
    await reviewer.page.getByText("It was reported once").waitFor();
    await reviewer.page.getByRole("listitem").getByText("It sends mails that nobody asked for.").waitFor();
    await decide(reviewer, "Suspend", "It sends mails that nobody asked for.");
    await reviewer.page.getByText("It is suspended").waitFor();
    await expect.poll(async () => (await chat()).body.code).toBe("revoked_api_key");
    await open(reviewer, "/console/reviews");
    expect(await reviewer.page.getByText("Reported", { exact: true }).count()).toBe(0);
    await open(customer, "/console/installations");
    await page.getByText("suspended").first().waitFor();
  });

  it("has it again when another reviewer overturns the decision", async () => {
    const { page } = partner;
    await open(partner, desk);
    await page.getByText("Appeal", { exact: true }).first().click();
    await page.getByLabel("Why").fill("That was somebody else.");
    await page.getByRole("button", { name: "Appeal" }).click();
    await page.getByText("The appeal is made").waitFor();
    await open(reviewer, review);
    await reviewer.page.getByText("Another reviewer decides this appeal, because it is against your own").waitFor();
    expect(await reviewer.page.getByLabel("Decision").count()).toBe(0);
    await open(another, review);
    await decide(another, "Overturn the decision", "So it was.");
    await another.page.getByText("The decision is taken back").waitFor();
    await expect.poll(async () => (await chat()).status).toBe(200);
  });
});

describe("a statement", () => {
  it("tells the partner of the calls when their month is over", async () => {
    const { page } = partner;
    await open(partner, "/console/listings/statements");
    await page.getByText("There is no statement yet").waitFor();
    const { deps, database } = platform.api;
    await rollUpAll(database);
    const now = new Date();
    const afterMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1, 2));
    expect(await makeStatements({ ...deps, db: database.db, clock: fixedClock(afterMonth) })).toBe(1);
    await page.reload();
    const line = page.getByRole("row", { name: /Invoice Reader/ });
    expect(await line.getByRole("cell").allInnerTexts()).toEqual(["Invoice Reader", "1", "2", "$0.00", "$0.00"]);
  });
});

describe("a hotfix", () => {
  it("goes ahead of what waits longer, and asks those who installed it nothing", async () => {
    const { page } = partner;
    await open(partner, listing());
    await page.getByLabel("Lane").selectOption("hotfix");
    await page.getByRole("button", { name: "Begin a version" }).click();
    await page.getByText("Version 2 is begun").waitFor();
    desk = new URL(page.url()).pathname;
    await type(page, { tagline: "Reads invoices, and answers twice." });
    await page.getByRole("button", { name: "Submit", exact: true }).click();
    await waitForState(page, "In review");
    await page.getByText("In review, number 1 of the queue").waitFor();
    await open(reviewer, "/console/reviews");
    await clickThrough(reviewer.page.getByRole("link", { name: "Invoice Reader, version 2" }));
    await reviewer.page.getByText("Reads invoices, and answers twice.").first().waitFor();
    expect(await look(reviewer.page)).toEqual([]);
    await decide(reviewer, "Approve");
    await reviewer.page.getByText("It is approved").waitFor();
    await open(partner, desk);
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText("It is published").waitFor();
    await open(customer, "/console/installations");
    expect(await customer.page.getByText("asks for more").count()).toBe(0);
    await open(customer, "/marketplace/invoice-reader");
    await customer.page.getByText("Reads invoices, and answers twice.").first().waitFor();
  });
});

describe("an agent tool", () => {
  it("is described by its OpenAPI document, which the checks read, and submitted", async () => {
    const { page } = partner;
    await open(partner, "/console/listings");
    await page.getByLabel("Name").fill("Ledger Tool");
    await page.getByLabel("Kind").selectOption("agent_tool");
    await page.getByRole("button", { name: "Begin a draft" }).click();
    await page.getByText("The draft is made").waitFor();
    desk = new URL(page.url()).pathname;
    await uploadIcon(page, 3_500_000);
    await page.getByRole("alert").getByText("What you sent is too large").waitFor();
    await uploadIcon(page, 2_100_000);
    await page.getByRole("alert").getByText("2000000 is the most").waitFor();
    await uploadIcon(page, 0);
    await page.getByText("icon.png is uploaded").waitFor();
    await type(page, { description: "字".repeat(20_000) });
    await page.getByLabel("Bill of materials").fill(`${served.origin}/sbom.json`);
    await page.getByText("Not saved: Do customers run code of it? Choose one of what is offered.").waitFor();
    await page.locator("[id='source.is_distributed-problem']").waitFor();
    await page.getByLabel("Do customers run code of it?").selectOption("no");
    await waitUntilSaved(page);
    const { description, links, support, endpoint_url, openapi_url } = sampleManifest(served.origin);
    await type(page, {
      tagline: "Reads ledgers, and answers.",
      description: description ?? "",
      languages: "en",
      endpoint_url: endpoint_url ?? "",
      openapi_url: `${served.origin}/nowhere`,
      "links.website": links?.website ?? "",
      "links.privacy_policy": links?.privacy_policy ?? "",
      "support.email": support?.email ?? "",
      "support.response_hours": "24",
    });
    await page.getByLabel("Finance").check();
    await page.locator("[name='data_handling.stores_data']").selectOption("no");
    await page.locator("[name='data_handling.trains_models']").selectOption("no");
    await page.locator("[name='pricing.model']").selectOption("free");
    await waitUntilSaved(page);
    await runChecks();
    await page.locator(".findings li", { hasText: "/openapi_url" }).first().waitFor();
    await open(partner, desk);
    await type(page, { openapi_url: openapi_url ?? "" });
    await runChecks();
    await page.getByRole("heading", { name: "Checks: Passed" }).waitFor();
    await open(partner, desk);
    await page.getByRole("button", { name: "Submit", exact: true }).click();
    await waitForState(page, "In review");
    await open(partner, `${desk}/assessments`);
    await answerRest(page);
    await page.getByRole("button", { name: "Keep these answers" }).last().click();
    await page.getByText("Your answers are kept").waitFor();
  });

  it("is judged anew where a decision was a slip, and by findings that are whole", async () => {
    const { page } = reviewer;
    await open(reviewer, `/console/reviews/${desk.split("/").at(-1)}`);
    const seen = page.locator(".section-heading:has(#security) .badge");
    await assess(page, "Security", "failed");
    await expect.poll(() => seen.allInnerTexts()).toEqual(["Failed"]);
    await page.getByText("Decide it again").click();
    await assess(page, "Security", "passed");
    await expect.poll(() => seen.allInnerTexts()).toEqual(["Passed"]);
    await page.getByText("Cite a rule").click();
    await page.getByLabel("Rule").selectOption("claims.honest");
    await page.getByLabel("What you saw").fill("It says every plan.");
    await decide(reviewer, "Request changes", "Say which plans.");
    await page.locator("#fix-problem").waitFor();
    expect(await page.getByLabel("What you saw").inputValue()).toBe("It says every plan.");
  });
});

describe("every page of it", () => {
  it("kept to itself and logged nothing", () => {
    for (const { problems } of [partner, reviewer, another, customer]) expect(problems).toEqual([]);
  });
});
