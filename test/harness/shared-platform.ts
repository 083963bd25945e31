import type { Browser } from "playwright-core";
import { test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { startTestPlatform, type TestPlatform } from "./platform.ts";

export interface SharedPlatform {
  readonly platform: TestPlatform;
  readonly browser: Browser;
}

/**
 * One platform and one browser for all files of a worker that take `shared` in `sharing.beforeAll`; both end with the worker. Customers' webhooks
 * may go to this machine. Whatever a file keeps there is its own: addresses of mails and names of organizations begin with the file's name, and only the
 * file's own contexts are closed.
 */
export const sharing = test.extend<{ shared: SharedPlatform }>({
  shared: [
    // Vitest reads what a fixture needs from the pattern of its first parameter.
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const [platform, browser] = await Promise.all([startTestPlatform({ WEBHOOK_LOOPBACK: "true" }), launchBrowser()]);
      await use({ platform, browser });
      await browser.close();
      await platform.stop();
    },
    { scope: "worker" },
  ],
});
