import type { Page } from "playwright-core";
import { type AccessibilityOptions, accessibilityViolations, overflow } from "./watch-page.ts";

const phone = 360;
const desktop = 1280;

type Theme = "light" | "dark";

/**
 * Looks at what `open` opens in both themes and at both widths; returns what is wrong, one line each. Each theme and each width has its own
 * first load; the other width of a theme is reached by resizing, as by turning a phone. Axe looks at light at the width of a phone and at dark
 * at that of a desktop, so that both layouts and both themes are seen once.
 */
export async function inspectPage(
  page: Page,
  open: () => Promise<unknown>,
  options: Pick<AccessibilityOptions, "exclude"> = {},
): Promise<string[]> {
  const wrong: string[] = [];
  const look = async (theme: Theme, width: number) => {
    wrong.push(...(await inspectLayout(page, theme)).map((what) => `${theme}, ${width} pixels: ${what}`));
  };
  const lookWithAxe = async (theme: Theme, width: number) => {
    wrong.push(
      ...(await accessibilityViolations(page, options)).map((what) => `${theme}, ${width} pixels, by axe: ${what}`),
    );
  };
  await show(page, "light", phone);
  await open();
  await look("light", phone);
  await lookWithAxe("light", phone);
  await show(page, "light", desktop);
  await look("light", desktop);
  // On the page that went dark with its reader's system: to one that is loaded anew axe had to come anew, which takes longer than its look.
  await show(page, "dark", desktop);
  await page.locator("html[data-theme=dark]").waitFor({ state: "attached" });
  await lookWithAxe("dark", desktop);
  await open();
  await look("dark", desktop);
  await show(page, "dark", phone);
  await look("dark", phone);
  return wrong;
}

async function show(page: Page, theme: Theme, width: number): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 900 });
}

async function inspectLayout(page: Page, theme: Theme): Promise<string[]> {
  const shown = await page.getAttribute("html", "data-theme");
  const wide = await overflow(page);
  return [
    ...(shown === theme ? [] : [`shown in the theme ${shown}`]),
    ...(wide > 0 ? [`${wide} pixels too wide`] : []),
  ];
}
