import { globSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspectOpened, showAsFirst } from "../../harness/inspect-page.ts";
import type { TestPlatform } from "../../harness/platform.ts";
import { watchPage } from "../../harness/watch-page.ts";
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

/** Notes the theme when there is a body to paint: what waits for the whole page comes later. As text, because the page's globals are no types of ours. */
const noteFirstTheme = `new MutationObserver((_, observer) => {
  if (!document.body) return;
  observer.disconnect();
  globalThis.themeOfFirstPaint = document.documentElement.dataset.theme ?? "none";
}).observe(document, { childList: true, subtree: true })`;

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

    it.each(["dark", "light"] as const)("is %s at once for a reader whose system is", async (colorScheme) => {
      const page = await (contexts.get("anyone") ?? expect.fail()).newPage();
      const urls = ["/", "/docs/chat"].map((path) => site.platform().portalUrl + path);
      await page.emulateMedia({ colorScheme });
      expect(await readFirstThemes(page, urls)).toEqual([colorScheme, colorScheme]);
      await page.close();
    });

    it.each(pageTypes)("$file keeps to its budget and is fit for everybody", async (type) => {
      const page = await (contexts.get(type.reader) ?? expect.fail()).newPage();
      const { portalUrl, api } = site.platform();
      const { problems } = watchPage(page, [portalUrl, api.url]);
      await showAsFirst(page);
      const measured = await openMeasured(page, portalUrl + pathOf(type.path, people.ids));
      expect(problemsOfBudget(measured, budgetOf(type))).toEqual([]);
      expect(await inspectOpened(page, { exclude: type.file === explorer ? ["#explorer"] : [] })).toEqual([]);
      expect(problems).toEqual([]);
      await page.close();
    });
  });
}

async function readFirstThemes(page: Page, urls: readonly string[]): Promise<unknown[]> {
  await page.addInitScript(noteFirstTheme);
  const themes: unknown[] = [];
  for (const url of urls) {
    await page.goto(url);
    themes.push(await page.evaluate("themeOfFirstPaint"));
  }
  return themes;
}
