import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import type { TestPlatform } from "../../harness/platform.ts";
import { signUpByForms } from "../../harness/sign-up.ts";
import { type FilledIds, fillOrganization } from "./fill-organization.ts";
import type { PageType } from "./page-types.ts";

type StorageState = Exclude<BrowserContextOptions["storageState"], string | undefined>;

/** Whoever opens the pages: one with an organization that has everything, and one with a new one. */
export interface People {
  readonly ids: FilledIds;
  /** A context for that reader. `isNewcomer` has nothing yet. */
  newContext(
    reader: PageType["reader"],
    options?: BrowserContextOptions & { readonly isNewcomer?: boolean },
  ): Promise<BrowserContext>;
  /** For requests without a browser. */
  cookieOf(reader: PageType["reader"]): Promise<string>;
}

const brought = new WeakMap<TestPlatform, Promise<People>>();

/** Once a platform, whoever asks. */
export function bringPeople(platform: TestPlatform, browser: Browser): Promise<People> {
  const people = brought.get(platform) ?? fill(platform, browser);
  brought.set(platform, people);
  return people;
}

async function fill(platform: TestPlatform, browser: Browser): Promise<People> {
  const filled = await browser.newContext();
  const page = await filled.newPage();
  const ids = await fillOrganization(page, platform);
  const newcomer = await browser.newContext();
  await signUpByForms(await newcomer.newPage(), platform, { email: "newcomer@example.com", organization: "Newcomers" });
  const states: Record<"filled" | "newcomer", StorageState> = {
    filled: await filled.storageState(),
    newcomer: await newcomer.storageState(),
  };
  await Promise.all([filled.close(), newcomer.close()]);
  return {
    ids,
    async newContext(reader, { isNewcomer = false, ...options } = {}) {
      if (reader === "anyone") return await browser.newContext(options);
      const storageState = isNewcomer ? states.newcomer : states.filled;
      const context = await browser.newContext({ ...options, storageState });
      // A newcomer's test mode has samples; their live mode has nothing.
      const mode = isNewcomer ? "live" : reader;
      await context.addCookies([{ name: "sundial_mode", value: mode, url: platform.portalUrl }]);
      return context;
    },
    async cookieOf(reader) {
      const cookies = reader === "anyone" ? [] : states.filled.cookies;
      const all = [...cookies.filter(({ name }) => name !== "sundial_mode"), { name: "sundial_mode", value: reader }];
      return all.map(({ name, value }) => `${name}=${value}`).join("; ");
    },
  };
}
