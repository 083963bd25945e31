import { globSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestPlatform } from "../../harness/platform.ts";
import { accessibilityViolations, overflow, watchPage } from "../../harness/watch-page.ts";
import { openMeasured, type PageBudget, problemsOfBudget } from "./measure-page.ts";
import { measurePortal, medianOf } from "./measure-portal.ts";
import { notOpened, type PageType, pageTypes, pathOf } from "./page-types.ts";
import { bringPeople, type People } from "./people.ts";
import { tabTo, walkByKeyboard } from "./walk-by-keyboard.ts";

const docs = join(import.meta.dirname, "../../../docs-site/src");

const explorer = "reference/explorer.astro";

/** In bytes as they are sent; shifts as the browser reckons them. The explorer is a program of its own, and on no other page. */
const budgets: Record<"public" | "console" | "explorer", PageBudget> = {
  public: { scriptBytes: 40_000, pageBytes: 250_000, shift: 0.01 },
  console: { scriptBytes: 90_000, pageBytes: 250_000, shift: 0.01 },
  explorer: { scriptBytes: 2_000_000, pageBytes: 250_000, shift: 1 },
};

function budgetOf({ file, reader }: PageType): PageBudget {
  if (file === explorer) return budgets.explorer;
  return reader === "anyone" ? budgets.public : budgets.console;
}

/** Of one page of the console to the API: in all, and one after another. The first one answers for all the others. */
const callsMax = (file: string) => (file === "console/index.astro" ? 28 : 16);
const roundsMax = 6;

export interface Site {
  platform(): TestPlatform;
  browser(): Browser;
}

/** What holds for every kind of page, each opened once by somebody who may. */
export function describePages(site: Site): void {
  describe("every kind of page", () => {
    let people: People;
    const contexts = new Map<PageType["reader"], BrowserContext>();
    beforeAll(async () => {
      people = await bringPeople(site.platform(), site.browser());
      for (const reader of ["anyone", "test", "live"] as const)
        contexts.set(reader, await people.newContext(reader, { reducedMotion: "reduce" }));
    });
    afterAll(async () => {
      for (const context of contexts.values()) await context.close();
    });

    it("is in the table once, by its file", () => {
      const files = globSync("**/*.astro", { cwd: join(docs, "pages") }).map((file) => file.replaceAll("\\", "/"));
      const listed = pageTypes.map(({ file }) => file).filter((file) => file.endsWith(".astro"));
      expect([...listed, ...Object.keys(notOpened)].sort()).toEqual(files.sort());
    });

    it("of the console asks the API for little, and for few things one after another", async () => {
      const figures = await measurePortal(site.platform(), people, 1);
      const p50 = medianOf(figures.map(({ ownMs }) => ownMs));
      const most = (name: "calls" | "rounds") => Math.max(...figures.map((page) => page[name]));
      console.log(
        `portal pages: p50 ${p50.toFixed(1)} ms beyond the API, ${most("calls")} calls, ${most("rounds")} in turn`,
      );
      expect(figures.filter(({ file, calls, rounds }) => calls > callsMax(file) || rounds > roundsMax)).toEqual([]);
    });

    it.each(["/", "/docs/chat", "/errors", "/console/keys", "/console/usage"])(
      "%s is walked by keyboard, and shows where one is",
      async (path) => {
        const reader = path.startsWith("/console") ? "test" : "anyone";
        const page = await (contexts.get(reader) ?? expect.fail()).newPage();
        await page.goto(site.platform().portalUrl + path);
        const { steps, wrong } = await walkByKeyboard(page, 60);
        expect(steps).toBeGreaterThan(20);
        expect(wrong).toEqual([]);
        await page.close();
      },
    );

    it("lets a key be made by keyboard alone", async () => {
      const page = await (contexts.get("test") ?? expect.fail()).newPage();
      await page.goto(`${site.platform().portalUrl}/console`);
      await tabTo(page, "API keys");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/console/keys");
      await tabTo(page, "Create a test key");
      await page.keyboard.press("Enter");
      await tabTo(page, "Name");
      await page.keyboard.type("By keyboard");
      await page.keyboard.press("Enter");
      await page.getByLabel("The new secret").waitFor();
      await page.close();
    });

    it.each(pageTypes)("$file keeps to its budget and is fit for everybody", async (type) => {
      const page = await (contexts.get(type.reader) ?? expect.fail()).newPage();
      const { portalUrl, api } = site.platform();
      const { problems } = watchPage(page, [portalUrl, api.url]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: "light" });
      const measured = await openMeasured(page, portalUrl + pathOf(type.path, people.ids));
      expect(problemsOfBudget(measured, budgetOf(type))).toEqual([]);
      expect(await fitsEverybody(page, type)).toEqual([]);
      expect(problems).toEqual([]);
      await page.close();
    });
  });
}

/** The widths, both directions and both themes: one look by axe from left to right in light, one from right to left in dark. */
async function fitsEverybody(page: Page, { file }: PageType): Promise<string[]> {
  const options = { targetSize: true, exclude: file === explorer ? ["#explorer"] : [] };
  const inLight = await accessibilityViolations(page, options);
  const wide = await at(page, 2560);
  const narrow = await at(page, 360);
  await page.evaluate("document.documentElement.dir = 'rtl'");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("html[data-theme=dark]").waitFor({ state: "attached" });
  const mirrored = [...(await at(page, 360)), ...(await at(page, 1280))];
  const inDark = await accessibilityViolations(page, options);
  return [
    ...inLight.map((what) => `light, by axe: ${what}`),
    ...wide,
    ...narrow,
    ...mirrored.map((what) => `from right to left, ${what}`),
    ...inDark.map((what) => `dark, from right to left, by axe: ${what}`),
  ];
}

/** Lines of prose that are longer than can be read with ease, in pixels of their column. */
const proseMax = 1_000;

async function at(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const over = await overflow(page);
  const longest = await page.evaluate<number>(
    "Math.max(0, ...[...document.querySelectorAll('main p')].map((p) => p.getBoundingClientRect().width))",
  );
  return [
    ...(over > 0 ? [`${over} pixels too wide at ${width}`] : []),
    ...(longest > proseMax ? [`a paragraph of ${Math.round(longest)} pixels at ${width}`] : []),
  ];
}
