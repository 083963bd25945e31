// No test: `npm run screenshots` has pictures of every kind of page made, for people to look at.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { type PageType, pageTypes, pathOf } from "../browser/pages/page-types.ts";
import { bringPeople, type People } from "../browser/pages/people.ts";
import { launchBrowser } from "../harness/browser.ts";
import { startTestPlatform, type TestPlatform } from "../harness/platform.ts";

const folder = join(import.meta.dirname, "../../.sundial/screenshots");
const wanted = process.env.SCREENSHOTS ?? "";
const widthOf = { light: 1280, dark: 1280, narrow: 360, empty: 1280, wide: 2560 };
type Form = keyof typeof widthOf;

let platform: TestPlatform;
let browser: Browser;
let people: People;
beforeAll(async () => {
  if (wanted === "") rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  [platform, browser] = await Promise.all([startTestPlatform(), launchBrowser()]);
  people = await bringPeople(platform, browser);
});
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

const nameOf = ({ file }: PageType) => file.replaceAll(/\.(astro|mdx)$|[[\]]/g, "").replaceAll("/", "-");

async function contextOf({ reader, empty }: PageType, form: Form): Promise<BrowserContext> {
  return await people.newContext(reader, {
    viewport: { width: widthOf[form], height: form === "narrow" ? 780 : 900 },
    colorScheme: form === "dark" ? "dark" : "light",
    reducedMotion: "reduce",
    isNewcomer: form === "empty" && empty === "newcomer",
  });
}

async function take(page: Page, type: PageType, form: Form): Promise<void> {
  const path = form === "empty" && type.empty !== "newcomer" ? (type.empty ?? "") : type.path;
  await page.goto(platform.portalUrl + pathOf(path, people.ids), { waitUntil: "load" });
  // The explorer is a program, and says when it has drawn itself.
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
  // Very long pages are cut: what repeats is seen once.
  const heightMax = form === "narrow" ? 3_000 : 2_200;
  const height = Math.min(await page.evaluate<number>("document.documentElement.scrollHeight"), heightMax);
  const clip = { x: 0, y: 0, width: widthOf[form], height };
  await page.screenshot({ path: join(folder, `${nameOf(type)}.${form}.png`), fullPage: true, clip });
}

describe("pictures", () => {
  it.each(pageTypes.filter(({ path }) => path.includes(wanted)))("of $file", async (type) => {
    const forms: Form[] = ["light", "dark", "narrow", ...(type.empty ? (["empty"] as const) : [])];
    for (const form of process.env.WIDE ? [...forms, "wide" as const] : forms) {
      const context = await contextOf(type, form);
      await take(await context.newPage(), type, form);
      await context.close();
    }
  });
});
