import { addReviewer } from "@sundial/marketplace";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { clickThrough } from "../harness/click-through.ts";
import { contextOf } from "../harness/contexts.ts";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";
import { sampleIcon, storeAcceptedTerms } from "../harness/listings.ts";
import { sampleManifest } from "../harness/marketplace/sample-manifest.ts";
import { type ServedPartner, servePartner } from "../harness/marketplace/serve-partner.ts";
import { startTestPlatform, type TestPlatform } from "../harness/platform.ts";
import { createKey, signUpByForms } from "../harness/sign-up.ts";
import { accessibilityViolations, overflow, watchPage } from "../harness/watch-page.ts";

/** An app that recognises faces, on its whole way: only the council may judge it for responsible AI. */
interface Person {
  readonly page: Page;
  readonly email: string;
  readonly problems: readonly string[];
}

let served: ServedPartner;
let upstream: FakeUpstream;
let platform: TestPlatform;
let browser: Browser;
let partner: Person;
let reviewer: Person;
let council: Person;
let customer: Person;
beforeAll(async () => {
  [served, upstream, browser] = await Promise.all([servePartner(), startFakeUpstream(), launchBrowser()]);
  platform = await startTestPlatform({ UPSTREAM_BASE_URL: upstream.url }, served.network);
  [partner, reviewer] = [await signedUp("partner", "dark"), await signedUp("reviewer", "light")];
  [council, customer] = [await signedUp("council", "light"), await signedUp("customer", "dark")];
  const { database } = platform.api;
  await addReviewer(contextOf(database), { email: reviewer.email, isCouncil: false });
  await addReviewer(contextOf(database), { email: council.email, isCouncil: true });
  const [organization] = await database.sql<{ id: string }[]>`select id from organizations where name = 'partner'`;
  await storeAcceptedTerms(database, organization?.id ?? "");
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
  return { page, email, problems: watchPage(page, [platform.portalUrl]).problems };
}

const open = ({ page }: Person, path: string) => page.goto(platform.portalUrl + path);

/** What is wrong with a page as it stands: by axe, and whether it scrolls sideways on a phone. */
async function look(page: Page): Promise<string[]> {
  const wrong = await accessibilityViolations(page);
  await page.setViewportSize({ width: 360, height: 900 });
  const wide = await overflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  return wide > 0 ? [...wrong, `${wide} pixels too wide`] : wrong;
}

/** Where the version's pages are, and the review's. */
let desk = "";
let review = "";

const waitUntilSaved = (page: Page) => page.getByText("Saved", { exact: true }).waitFor();

async function fillManifest(page: Page): Promise<void> {
  const { description, links, support } = sampleManifest(served.origin);
  const fields = {
    tagline: "Opens the door to whom it knows.",
    description: description ?? "",
    languages: "en",
    "links.website": links?.website ?? "",
    "links.privacy_policy": links?.privacy_policy ?? "",
    "support.email": support?.email ?? "",
    "support.response_hours": "24",
  };
  for (const [name, text] of Object.entries(fields)) await page.locator(`#manifest [name="${name}"]`).fill(text);
  await page.getByLabel("Productivity").check();
  await page.getByLabel("It recognises people by face").check();
  await page.getByRole("checkbox", { name: /inference\.write/ }).check();
  await page.getByLabel("What inference.write is needed for").fill("To greet who comes in.");
  for (const [name, choice] of Object.entries({
    "data_handling.stores_data": "no",
    "data_handling.trains_models": "no",
    "pricing.model": "free",
    "source.is_distributed": "no",
  }))
    await page.locator(`[name='${name}']`).selectOption(choice);
  await waitUntilSaved(page);
}

/** Answers every question that has no answer yet. */
async function answerAll(page: Page): Promise<void> {
  for (const box of await page.locator("main textarea").all()) {
    if ((await box.inputValue()) === "") await box.fill("We wrote it down, and go through it each quarter.");
  }
  await page.getByRole("button", { name: "Keep these answers" }).first().click();
  await page.getByText("Your answers are kept").waitFor();
}

async function assess(who: Person, kind: string, more: { outcome: string; notes: string; todo?: string }) {
  const { page } = who;
  await open(who, review);
  for (const fold of await page.getByText("Decide it again").all()) await fold.click();
  const form = page.locator("form", { has: page.getByRole("button", { name: `Decide: ${kind}` }) });
  await form.getByLabel("Outcome").selectOption(more.outcome);
  await form.getByLabel("Why").fill(more.notes);
  await form.getByLabel("What the partner has to do").fill(more.todo ?? "");
  await form.getByRole("button").click();
  await page.getByRole("status").getByText(`${kind} is decided`).waitFor();
}

async function decide({ page }: Person, decision: string, reason = ""): Promise<void> {
  await page.getByLabel("Decision").selectOption({ label: decision });
  await page.getByLabel("Why", { exact: true }).first().fill(reason);
  await page.getByRole("button", { name: "Decide", exact: true }).click();
}

describe("an app that declares biometrics", () => {
  it("is drafted without a server of its own, passes the checks and is submitted", async () => {
    const { page } = partner;
    await open(partner, "/console/listings");
    await page.getByLabel("Name").fill("Face Door");
    await page.getByLabel("Kind").selectOption("app");
    await page.getByRole("button", { name: "Begin a draft" }).click();
    await page.getByText("The draft is made").waitFor();
    desk = new URL(page.url()).pathname;
    review = `/console/reviews/${desk.split("/").at(-1)}`;
    expect(await page.locator("[name=endpoint_url]").count()).toBe(0);
    await page.getByLabel("Icon").setInputFiles({ name: "icon.png", mimeType: "image/png", buffer: sampleIcon });
    await page.getByRole("button", { name: "Upload" }).first().click();
    await page.getByText("icon.png is uploaded").waitFor();
    await fillManifest(page);
    // What it asks for is compared with what it called in the sandbox.
    const key = await createKey(page, platform, "Trial");
    const body = { model: "sundial-1", messages: [{ role: "user", content: "Hello" }] };
    expect((await platform.api.call("POST", "/v1/chat/completions", { key, body })).status).toBe(200);
    await open(partner, desk);
    await page.getByRole("link", { name: "Checks and findings" }).click();
    await page.getByRole("button", { name: "Run the checks now" }).click();
    await page.getByRole("heading", { name: /^Checks: (Passed|Failed)/ }).waitFor();
    expect(await page.locator(".findings li").allInnerTexts()).toEqual([]);
    await open(partner, desk);
    await page.getByRole("button", { name: "Submit", exact: true }).click();
    await page.getByText("It is submitted").waitFor();
    const inReview = page.getByText("In review, number 1 of the queue");
    await expect.poll(async () => (await open(partner, desk)) && inReview.count()).toBe(1);
  });

  it("asks its partner what a council wants to know, and is due when that is", async () => {
    const { page } = partner;
    await page.getByText("Reviewers judge responsible AI, security, and support by your answers").waitFor();
    await page.getByText("due in 5 days").waitFor();
    expect(await look(page)).toEqual([]);
    await clickThrough(page.getByRole("link", { name: "Answer the questions" }));
    await page.getByText("Because of: Biometrics").waitFor();
    await page.getByLabel(/Who are the people concerned/).fill("Twenty employees, who agreed.");
    await page.getByLabel(/On which legal basis/).fill("Consent, under article 9.");
    await page.getByRole("button", { name: "Keep these answers" }).first().click();
    await page.getByText("Your answers are kept").waitFor();
    await open(council, review);
    const decision = council.page.locator("section", { has: council.page.locator("#responsible_ai") });
    await decision.getByText("It cannot pass yet: 10 of its 12 questions have no answer").waitFor();
    expect(await decision.getByLabel("Outcome").locator("option").allInnerTexts()).toEqual(["Failed"]);
    expect(await look(council.page)).toEqual([]);
    await answerAll(page);
    expect(await look(page)).toEqual([]);
  });

  it("is judged by the council alone, whose reasons and conditions reach the partner", async () => {
    await open(reviewer, review);
    await reviewer.page.getByText("A member of the council decides this").waitFor();
    await reviewer.page.getByText("Consent, under article 9.").waitFor();
    expect(await reviewer.page.getByRole("button", { name: "Decide: Responsible AI" }).count()).toBe(0);
    expect(await look(reviewer.page)).toEqual([]);
    for (const kind of ["Security", "Support"])
      await assess(reviewer, kind, { outcome: "passed", notes: "Well kept." });
    await assess(council, "Responsible AI", { outcome: "failed", notes: "Nothing is said of guests." });
    expect((await platform.mailTo(partner.email)).text).toContain("Nothing is said of guests.");
    await decide(council, "Approve");
    await council.page.getByRole("link", { name: "listing_assessment_outstanding" }).waitFor();
    const todo = "Ask guests before the camera sees them.\nMeasure twice a year.";
    await assess(council, "Responsible AI", { outcome: "passed", notes: "With these two.", todo });
    expect(await look(council.page)).toEqual([]);
    await expect
      .poll(async () => (await platform.mailTo(partner.email)).text)
      .toMatch(/Ask guests before the camera sees them\..*Measure twice a year\./s);
    await decide(council, "Approve");
    await council.page.getByText("It is approved").waitFor();
    await open(partner, `${desk}/assessments`);
    await partner.page.getByRole("listitem").getByText("Measure twice a year.").waitFor();
    expect(await look(partner.page)).toEqual([]);
  });

  it("is published, installed by another organization, and used", async () => {
    await open(partner, desk);
    await partner.page.getByRole("button", { name: "Publish" }).click();
    await partner.page.getByText("It is published").waitFor();
    const { page } = customer;
    await open(customer, "/marketplace?query=face");
    await clickThrough(page.getByRole("link", { name: "Face Door" }));
    await clickThrough(page.getByRole("link", { name: "Install" }));
    await page.getByRole("button", { name: "Live", exact: true }).click();
    await page.getByText("in live mode").waitFor();
    expect(await look(page)).toEqual([]);
    await page.getByRole("button", { name: "Grant this and install" }).click();
    const key = await page.getByLabel("The new secret").inputValue();
    const body = { model: "sundial-1", messages: [{ role: "user", content: "Hello" }] };
    expect((await platform.api.call("POST", "/v1/chat/completions", { key, body })).status).toBe(200);
    await open(customer, "/console/installations");
    await page.getByText("1 call in 30 days").waitFor();
    expect(await look(page)).toEqual([]);
    for (const { problems } of [partner, reviewer, council, customer]) expect(problems).toEqual([]);
  });
});
