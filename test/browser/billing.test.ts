import { readFileSync } from "node:fs";
import { setPlan } from "@sundial/billing";
import { createRequestLedger } from "@sundial/usage";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { clickThrough } from "../harness/click-through.ts";
import { connectStripe, settingsOf } from "../harness/collecting-api.ts";
import { contextOf } from "../harness/contexts.ts";
import { type FakeStripe, startFakeStripe } from "../harness/fake-stripe/index.ts";
import { createInvoiceWithCalls } from "../harness/invoice-with-calls.ts";
import { startTestPlatform, type TestPlatform } from "../harness/platform.ts";
import { rollUpAll } from "../harness/roll-ups.ts";
import { sampleRecord } from "../harness/sample-record.ts";
import { signUpByForms } from "../harness/sign-up.ts";
import { watchPage } from "../harness/watch-page.ts";
import { brokenNames, modelNames } from "./pages/broken-names.ts";
import { problemsOfPrint } from "./pages/problems-of-print.ts";
import { countClicks } from "./personas/count-clicks.ts";

let fake: FakeStripe;
let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  fake = await startFakeStripe();
  [platform, browser] = await Promise.all([startTestPlatform(settingsOf(fake)), launchBrowser()]);
  await connectStripe(fake, platform.api);
});
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
  await fake?.stop();
});

let people = 0;
/** Somebody signed in, who owns an organization, in live mode. */
async function newOwner() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const { problems } = watchPage(page, [platform.portalUrl, platform.api.url, fake.url]);
  const organization = `Billed ${++people}`;
  const email = `billed${people}@example.com`;
  await signUpByForms(page, platform, { email, organization });
  const [row] = await platform.api.database.sql<
    { id: string }[]
  >`select id from organizations where name = ${organization}`;
  await page.goto(`${platform.portalUrl}/console`);
  await clickThrough(page.getByRole("button", { name: "Live", exact: true }));
  return { page, problems, organizationId: row?.id ?? "", email };
}

/** For what the background process does. */
const waiting = { timeout: 20_000, interval: 50 };

async function planOf(organizationId: string): Promise<string | undefined> {
  const { sql } = platform.api.database;
  const [row] = await sql<{ plan: string }[]>`select plan from organizations where id = ${organizationId}`;
  return row?.plan;
}

const open = (page: Page, path: string) => page.goto(platform.portalUrl + path);

describe("an owner", () => {
  it("pays for a plan on the pages of Stripe, sees what was paid, and cancels there", async () => {
    const { page, problems, organizationId } = await newOwner();
    await open(page, "/console/billing");
    // The limit of Free is nothing, of which nothing can be used up.
    const limit = page.getByRole("row").filter({ hasText: "only what the plan includes" });
    expect(await limit.count()).toBe(1);
    expect(await limit.getByText("%").count()).toBe(0);
    await open(page, "/console/billing/plan/build");
    await page.getByText("$29.00").first().waitFor();
    await page.getByRole("button", { name: "Change to Build" }).click();
    await page.waitForURL(`${fake.url}/fake/checkout/*`);
    await page.getByRole("button", { name: "Pay with a card that is declined" }).click();
    await page.getByText("Your card was declined").waitFor();
    await page.getByRole("button", { name: "Pay", exact: true }).click();
    await page.waitForURL("**/console/billing?checkout=done");
    await page.getByText("The plan changes as soon as the payment is confirmed").waitFor();
    await fake.deliver();
    await expect.poll(() => planOf(organizationId), waiting).toBe("build");
    await page.getByRole("link", { name: "Look again" }).click();
    await page.getByText("The plan is Build.").waitFor();
    await open(page, "/console/billing/invoices");
    const invoice = page.getByRole("row").filter({ hasText: "$29.00" });
    const paid = async () => (await page.reload()) && (await invoice.filter({ hasText: "Paid" }).count());
    await expect.poll(paid, waiting).toBe(1);
    expect(await page.getByText("Not collected").count()).toBe(0);
    await open(page, "/console/billing");
    await page.getByRole("button", { name: "Payment methods and receipts" }).click();
    await page.waitForURL(`${fake.url}/fake/portal/*`);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("ends with its period").waitFor();
    await fake.deliver();
    await page.getByRole("link", { name: "Back" }).click();
    const isAhead = async () => (await page.reload()) && (await page.getByText("A change lies ahead.").isVisible());
    await expect.poll(isAhead, waiting).toBe(true);
    expect(problems.filter((problem) => !problem.includes("402"))).toEqual([]);
  }, 120_000);

  it("sets a limit, and is told what is wrong with one", async () => {
    const { page, problems, organizationId } = await newOwner();
    const { plans, clock } = platform.api.deps;
    const system = contextOf(platform.api.database, { organizationId, mode: "live", clock });
    await setPlan(system, { plan: "build" }, { plans, collector: "none" });
    await open(page, "/console/billing/limits");
    await page.getByLabel("Amount in US dollars").fill("99999.00");
    await page.getByRole("button", { name: "Set the limit" }).click();
    await page
      .getByText(/at most 2000.00 USD a month/)
      .first()
      .waitFor();
    await page.getByLabel("Amount in US dollars").fill("75.00");
    await page.getByRole("button", { name: "Set the limit" }).click();
    await page.getByText("The limit of the organization is $75.00 a month").waitFor();
    expect(await page.getByRole("row").filter({ hasText: "$75.00" }).count()).toBe(1);
    expect(problems.filter((problem) => !problem.includes("400"))).toEqual([]);
  });

  it("comes to an invoice, its lines and the calls of a line, takes them as CSV, and prints", async () => {
    const { page, problems, organizationId } = await newOwner();
    const { invoiceId, lineId } = await createInvoiceWithCalls(platform.api, { organizationId, plan: "build" });
    const clicks = await countClicks(page);
    await open(page, "/");
    await clickThrough(page.getByRole("banner").getByRole("link", { name: "Console" }));
    await clickThrough(page.getByRole("navigation", { name: "Console" }).getByRole("link", { name: "Billing" }));
    await clickThrough(page.getByRole("link", { name: "Invoices", exact: true }));
    await clickThrough(page.locator(`a[href$="${invoiceId}"]`));
    await page.getByText("No money is collected here.").waitFor();
    expect(await problemsOfPrint(page)).toEqual([]);
    await page.getByRole("link", { name: "sundial-1, input tokens" }).click();
    await page.waitForURL(`**/lines/${lineId}`);
    await page.getByText("1,500,000").first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Calls as CSV" }).click(),
    ]);
    expect(
      readFileSync(await download.path(), "utf8")
        .trim()
        .split("\n"),
    ).toHaveLength(3);
    clicks.end("finance: from the home page to the calls behind a line, as CSV");
    expect(problems).toEqual([]);
  }, 120_000);
});

describe("an owner on a phone", () => {
  it("reads the name of a model on one line, and what a limit is of", async () => {
    const { page, problems, organizationId } = await newOwner();
    const { database } = platform.api;
    await createInvoiceWithCalls(platform.api, { organizationId, plan: "build" });
    const call = { organizationId, mode: "live", model: "sundial-embed-1-multi", inputTokens: 9_000_000n } as const;
    await createRequestLedger(database).append(sampleRecord({ ...call, outputTokens: 0n }));
    await rollUpAll(database);
    await page.setViewportSize({ width: 360, height: 900 });
    for (const path of ["/pricing", "/console/usage", "/console/billing"]) {
      await open(page, path);
      const name = page.locator("td:visible").filter({ hasText: "sundial-embed-1-multi" });
      await name.first().waitFor();
      expect(await brokenNames(page, modelNames), path).toEqual([]);
    }
    const amount = page.getByText(/^of \$\d/);
    const { x = -1, width = 0 } = (await amount.boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
    expect(problems).toEqual([]);
  }, 60_000);
});

describe("an owner who turns back", () => {
  it("at the page of the payment is told that nothing was paid", async () => {
    const { page, problems } = await newOwner();
    await open(page, "/console/billing/plan/build");
    await page.getByRole("button", { name: "Change to Build" }).click();
    await page.waitForURL(`${fake.url}/fake/checkout/*`);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.waitForURL("**/console/billing?checkout=cancelled");
    await page.getByText("Nothing was paid, and the plan is Free as before.").waitFor();
    expect(problems.filter((problem) => !problem.includes("402"))).toEqual([]);
  });

  it("finds no key by an id that is none", async () => {
    const { page } = await newOwner();
    for (const id of ["%00", "key_none"]) expect((await open(page, `/console/keys/${id}`))?.status(), id).toBe(404);
  });
});

describe("a viewer", () => {
  it("is told who may see the bill", async () => {
    const { page, organizationId } = await newOwner();
    const { sql } = platform.api.database;
    await sql`update members set role = 'viewer' where organization_id = ${organizationId}`;
    const answer = await open(page, "/console/billing");
    expect(answer?.status()).toBe(403);
    await page.getByText("finance", { exact: false }).first().waitFor();
  });
});

describe("the prices", () => {
  it("are reckoned as they are typed: an emptied field is nothing, and what cannot be read is said", async () => {
    const page = await browser.newPage();
    await page.goto(`${platform.portalUrl}/pricing?model=sundial-1&input=50M&output=0&seats=1`);
    const estimate = page.locator("#estimate");
    await estimate.getByText("Cheapest: Build, $125.00 a month.").waitFor();
    await page.getByLabel("Uncached input tokens").fill("");
    await estimate.getByText("Cheapest: Free, $0.00 a month.").waitFor();
    await page.getByLabel("Output tokens").fill("1,5M");
    await estimate.getByText("Output tokens: Write a whole number, such as 2,000,000 or 2M.").waitFor();
    expect(await estimate.getByText("Cheapest").count()).toBe(0);
    await page.close();
  }, 60_000);

  it("are public, are there without a script, and are fit for everybody", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${platform.portalUrl}/pricing`);
    for (const name of ["Free", "Build", "Scale", "Enterprise"])
      await page.getByRole("heading", { name, exact: true }).first().waitFor();
  }, 60_000);
});
