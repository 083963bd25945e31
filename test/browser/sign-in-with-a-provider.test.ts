import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type FakeOidc, startFakeOidc } from "../harness/fake-oidc.ts";
import { startTestPlatform, type TestPlatform } from "../harness/platform.ts";
import { watchPage } from "../harness/watch-page.ts";

let oidc: FakeOidc;
let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  const clientId = "sundial";
  oidc = await startFakeOidc({ email: "grace@example.com", name: "Grace", clientId });
  const provider = { id: "fake", name: "Fake Identity", issuer: oidc.issuer, clientId, clientSecret: "secret" };
  [platform, browser] = await Promise.all([
    startTestPlatform({ OIDC_PROVIDERS: JSON.stringify([provider]) }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
  await oidc?.stop();
});

describe("signing in with a configured provider", () => {
  it("goes there and comes back signed in, to where the person was going", async () => {
    const page = await browser.newPage();
    const { problems } = watchPage(page, [platform.portalUrl, oidc.issuer]);
    await page.goto(`${platform.portalUrl}/sign-in?next=/invitations`);
    await page.getByRole("button", { name: "Continue with Fake Identity" }).click();
    await page.getByRole("heading", { name: "Invitations" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/invitations");
    await page.getByText("Sent to grace@example.com").waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  it("is offered for configured providers only", async () => {
    const answer = await fetch(`${platform.portalUrl}/sign-in/provider`, {
      method: "POST",
      headers: { origin: platform.portalUrl },
      body: new URLSearchParams({ provider: "other" }),
      redirect: "manual",
    });
    expect(answer.headers.get("location")).toBe("/sign-in?error=provider");
  });
});
