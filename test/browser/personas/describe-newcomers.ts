import { setPlan } from "@sundial/billing";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { clickThrough } from "../../harness/click-through.ts";
import { contextOf, createMember } from "../../harness/contexts.ts";
import type { TestPlatform } from "../../harness/platform.ts";
import { readSignInMail, signUpByForms } from "../../harness/sign-up.ts";
import type { Site } from "../pages/describe-pages.ts";
import { countClicks } from "./count-clicks.ts";

/** Whoever begins: a developer, a partner and a customer's admin, each from the page where they would begin. */
export function describeNewcomers(site: Site): void {
  const newPage = async () => {
    const context = await site
      .browser()
      .newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
    return await context.newPage();
  };
  const newMember = async (email: string, organization: string) => {
    const page = await newPage();
    await signUpByForms(page, site.platform(), { email, organization });
    return page;
  };
  const side = (page: Page, name: string) =>
    clickThrough(page.getByRole("navigation", { name: "Console" }).getByRole("link", { name, exact: true }));

  describe("a developer", () => {
    it("comes from the home page to a key, calls, and sees the call", async () => {
      const page = await newPage();
      const clicks = await countClicks(page);
      const secret = await comeToKey(page, site.platform());
      clicks.end("developer: from the home page to a key");
      const body = { model: "sundial-1", messages: [{ role: "user", content: "Hello" }] };
      const answer = await site.platform().api.call("POST", "/v1/chat/completions", { key: secret, body });
      const id = answer.headers.get("request-id") ?? "";
      await side(page, "Requests");
      await clickThrough(page.locator(`a[href$="${id}"]`));
      await page.getByText(id, { exact: true }).first().waitFor();
      clicks.end("developer: from the key to the call that was made");
      await page.context().close();
    });
  });

  describe("a partner", () => {
    it("comes from the home page to a draft", async () => {
      const page = await newMember("newpartner@example.com", "Partners");
      const clicks = await countClicks(page);
      await page.goto(site.platform().portalUrl);
      await clickThrough(page.getByRole("banner").getByRole("link", { name: "Console" }));
      await side(page, "Your listings");
      await page.getByLabel("Name").fill("Ledger Reader");
      await clickThrough(page.getByRole("button", { name: "Begin a draft" }));
      await page.getByText("The draft is made").waitFor();
      clicks.end("partner: from the home page to a draft");
      await page.context().close();
    });
  });

  describe("a customer's admin", () => {
    it("invites somebody, changes a role, and limits what may be spent", async () => {
      const page = await newMember("admin@example.com", "Administered");
      const { database, deps } = site.platform().api;
      const [row] = await database.sql<{ id: string }[]>`select id from organizations where name = 'Administered'`;
      const organizationId = row?.id ?? expect.fail("the organization was not made");
      const live = contextOf(database, { organizationId, mode: "live", clock: deps.clock });
      await setPlan(live, { plan: "build" }, { plans: deps.plans, collector: "none" });
      const { person } = await createMember(database, organizationId, "developer");
      const clicks = await countClicks(page);
      await page.goto(`${site.platform().portalUrl}/console`);
      await side(page, "Members");
      await page.getByLabel("E-mail address").fill("colleague@example.com");
      await page.getByRole("button", { name: "Invite" }).click();
      await page.getByText("colleague@example.com is invited").waitFor();
      const colleague = page.getByRole("row", { name: new RegExp(person.email) });
      await colleague.getByText(/^Change/).click();
      await colleague.getByRole("combobox").first().selectOption("finance");
      await clickThrough(colleague.getByRole("button", { name: "Save" }));
      await colleague.getByRole("cell", { name: "finance", exact: true }).waitFor();
      clicks.end("customer admin: invites somebody and changes a role");
      await page.context().addCookies([{ name: "sundial_mode", value: "live", url: site.platform().portalUrl }]);
      await side(page, "Billing");
      await clickThrough(page.getByRole("link", { name: "Set or remove limits" }));
      await page.getByLabel("Amount in US dollars").fill("75.00");
      await page.getByRole("button", { name: "Set the limit" }).click();
      await page.getByText("The limit of the organization is $75.00 a month").waitFor();
      clicks.end("customer admin: sets a spend limit");
      await page.context().close();
    });
  });
}

async function comeToKey(page: Page, platform: TestPlatform): Promise<string> {
  const email = "developer@example.com";
  await page.goto(platform.portalUrl);
  await clickThrough(page.getByRole("main").getByRole("link", { name: "Get an API key" }));
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByRole("heading", { name: "Check your mail" }).waitFor();
  await page.goto(readSignInMail((await platform.mailTo(email)).text).link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("Name").fill("Developers");
  await page.getByRole("button", { name: "Create organization" }).click();
  await page.getByRole("heading", { name: "Developers", level: 1 }).waitFor();
  await clickThrough(page.getByRole("navigation", { name: "Console" }).getByRole("link", { name: "API keys" }));
  await page.getByLabel("Name", { exact: true }).fill("Laptop");
  await page.getByRole("button", { name: "Create key" }).click();
  return await page.getByLabel("The new secret").inputValue();
}
