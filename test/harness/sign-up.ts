import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import type { TestPlatform } from "./platform.ts";

/** The link and the code of a sign-in mail. */
export function readSignInMail(text: string): { link: string; code: string } {
  const link = /https?:\S+/.exec(text)?.[0];
  const code = /Code: (\d{6})/.exec(text)?.[1];
  if (!link || !code) throw new Error(`this is no sign-in mail: ${text}`);
  return { link, code };
}

/** Signs up through the pages, as a person does: address, mail, link, button, name of the organization. Ends in the console. */
export async function signUp(
  page: Page,
  platform: TestPlatform,
  options: { email: string; organization: string },
): Promise<void> {
  await page.goto(`${platform.portalUrl}/sign-up`);
  await page.getByLabel("E-mail address").fill(options.email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByRole("heading", { name: "Check your mail" }).waitFor();
  const { link } = readSignInMail((await platform.mailTo(options.email)).text);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("Name").fill(options.organization);
  await page.getByRole("button", { name: "Create organization" }).click();
  await page.getByRole("heading", { name: options.organization, level: 1 }).waitFor();
}

/**
 * Signs up by sending the same forms without drawing their pages, for tests that begin with somebody signed in: the page's context has the
 * cookies then, the page itself stays where it is.
 */
export async function signUpByForms(
  page: Page,
  platform: TestPlatform,
  options: { email: string; organization: string },
): Promise<void> {
  const send = async (path: string, form: Record<string, string>) => {
    const init = { form, headers: { origin: platform.portalUrl }, maxRedirects: 0 };
    const answer = await page.context().request.post(platform.portalUrl + path, init);
    const location = answer.headers().location ?? "";
    if (answer.status() !== 303 || location.includes("error")) throw new Error(`${path} answered ${answer.status()}`);
  };
  await send("/sign-up", { email: options.email });
  const { link } = readSignInMail((await platform.mailTo(options.email)).text);
  await send("/auth/confirm", { token: new URL(link).searchParams.get("token") ?? "" });
  await send("/welcome", { action: "create", attempt: randomUUID(), name: options.organization });
}

/** Makes a key on its page and returns its secret, which is shown that once. */
export async function createKey(page: Page, platform: TestPlatform, name: string): Promise<string> {
  await page.goto(`${platform.portalUrl}/console/keys`);
  const nameField = page.getByLabel("Name", { exact: true });
  if (!(await nameField.isVisible())) await page.getByText("Create a test key").click();
  await nameField.fill(name);
  await page.getByRole("button", { name: "Create key" }).click();
  return await page.getByLabel("The new secret").inputValue();
}
