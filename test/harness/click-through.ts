import type { Locator } from "playwright-core";

/** Clicks what leads to another page, and is done when that page is loaded: a click itself is done before. */
export async function clickThrough(locator: Locator): Promise<void> {
  await Promise.all([locator.page().waitForEvent("load"), locator.click()]);
}
