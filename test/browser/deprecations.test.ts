import { randomUUID } from "node:crypto";
import { unwrapWebhook } from "@sundial/sdk";
import type { Browser } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inspectPage } from "../harness/inspect-page.ts";
import type { TestPlatform } from "../harness/platform.ts";
import { sampleRecordAt } from "../harness/sample-record.ts";
import { sharing } from "../harness/shared-platform.ts";
import { signUpByForms } from "../harness/sign-up.ts";
import { watchPage } from "../harness/watch-page.ts";
import { startWebhookReceiver } from "../harness/webhook-receiver.ts";

let platform: TestPlatform;
let browser: Browser;
sharing.beforeAll(({ shared }) => {
  ({ platform, browser } = shared);
});

async function newPage() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const { problems } = watchPage(page, [platform.portalUrl, platform.api.url]);
  return { page, problems };
}

describe("what is to end", () => {
  it.each(["/docs/deprecations"])("%s is accessible in both themes and fits a phone", async (path) => {
    const { page, problems } = await newPage();
    const open = async () => expect((await page.goto(platform.portalUrl + path))?.status()).toBe(200);
    expect(await inspectPage(page, open)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("is on the console's pages with what the organization used, and counted beside them", async () => {
    const { page, problems } = await newPage();
    await signUpByForms(page, platform, { email: "ends@example.com", organization: "Ending" });
    const [organization] = await platform.api.database.sql<{ id: string }[]>`
      select id from organizations where name = 'Ending'`;
    const yesterday = new Date(Date.now() - 86_400_000);
    const members = {
      organizationId: organization?.id ?? "",
      deprecatedFields: ["user"],
      userAgent: "OpenAI/JS 7.57.0",
    };
    await platform.api.deps.ledger.append(sampleRecordAt(yesterday, members));
    const open = async () =>
      expect((await page.goto(`${platform.portalUrl}/console/deprecations`))?.status()).toBe(200);
    expect(await inspectPage(page, open)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole("cell", { name: "OpenAI/JS 7.57.0" }).waitFor();
    await page.goto(`${platform.portalUrl}/console`);
    await page.getByRole("heading", { name: "Your upcoming changes" }).waitFor();
    await page.getByRole("link", { name: /Upcoming changes 1/ }).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("is on a calendar of one's own whose address is shown once, and in mails as each member wants them", async () => {
    const { page, problems } = await newPage();
    await signUpByForms(page, platform, { email: "wants@example.com", organization: "Wanting" });
    await page.goto(`${platform.portalUrl}/console/deprecations`);
    await page.getByRole("button", { name: "Make an address" }).click();
    const address = await page.getByLabel("The new secret").inputValue();
    const calendar = () => fetch(platform.api.url + new URL(address).pathname);
    expect((await calendar()).headers.get("content-type")).toContain("text/calendar");
    await page.goto(`${platform.portalUrl}/console/deprecations`);
    expect(await page.content()).not.toContain(address);
    await page.getByText("Make a new address", { exact: true }).click();
    await page.getByRole("button", { name: "End the old address" }).click();
    await page.getByRole("status").waitFor();
    expect((await calendar()).status).toBe(404);

    await page.goto(`${platform.portalUrl}/console/settings`);
    const wanted = page.getByLabel("You get");
    await wanted.selectOption("own_keys");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("status").waitFor();
    expect(await wanted.inputValue()).toBe("own_keys");
    // What was typed into the request is refused, and changes nothing.
    const form = { action: "notices", attempt: randomUUID(), mails: "everything" };
    const init = { form, headers: { origin: platform.portalUrl }, maxRedirects: 0 };
    const answer = await page.context().request.post(`${platform.portalUrl}/console/settings`, init);
    expect(await answer.text()).toContain("needs correcting");
    await page.reload();
    expect(await wanted.inputValue()).toBe("own_keys");
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe("webhooks", () => {
  it("are made, tried, watched, rotated and deleted in the console, which is right in every shape", async () => {
    const { page, problems } = await newPage();
    await signUpByForms(page, platform, { email: "hooks@example.com", organization: "Hooks" });
    const visit = (path: string) => page.goto(platform.portalUrl + path);
    let isUp = false;
    const receiver = await startWebhookReceiver(() => (isUp ? 204 : 503));
    await visit("/console/webhooks");
    await page.getByLabel("Address").fill("http://hooks.example.com/");
    await page.getByRole("button", { name: "Create endpoint" }).click();
    await page.getByText("begins with http: and not https:").first().waitFor();
    await page.getByLabel("Address").fill(`${receiver.url}/hook`);
    await page.getByLabel("Description").fill("Books invoices");
    await page.getByRole("checkbox", { name: "invoice.paid" }).check();
    await page.getByRole("button", { name: "Create endpoint" }).click();
    const secret = await page.getByLabel("The new secret").inputValue();
    expect(secret).toMatch(/^whsec_/);
    await page.getByRole("button", { name: "Send test event" }).click();
    const row = page.getByRole("row", { name: /webhook\.test/ });
    const shows = (text: string) =>
      expect
        .poll(
          async () => {
            await page.reload();
            return row.first().textContent();
          },
          { timeout: 30_000 },
        )
        .toContain(text);
    await shows("Retrying");
    isUp = true;
    await row.getByRole("button", { name: /^Send again/ }).click();
    await shows("Arrived");
    const last = receiver.received.at(-1);
    const unwrapped = await unwrapWebhook({ body: last?.body ?? "", headers: last?.headers ?? {}, secret });
    expect(unwrapped.type).toBe("webhook.test");
    await visit("/console/webhooks");
    await page.getByRole("link", { name: `${receiver.url}/hook` }).click();
    const rotate = page.getByRole("button", { name: "Make a new secret" });
    expect(await rotate.isVisible()).toBe(false);
    await page.getByText("Rotate the secret", { exact: true }).click();
    await rotate.click();
    expect(await page.getByLabel("The new secret").inputValue()).not.toBe(secret);
    await page.getByText("Delete", { exact: true }).click();
    await page.getByRole("button", { name: "Delete the endpoint" }).click();
    await page.getByText("The endpoint is deleted").waitFor();
    expect(problems).toEqual([]);
    await receiver.close();
    await page.context().close();
  });
});
