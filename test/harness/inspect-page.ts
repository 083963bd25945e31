import type { Page } from "playwright-core";
import { type AccessibilityOptions, accessibilityViolations, overflow } from "./watch-page.ts";

const phone = 360;
const desktop = 1280;
const wall = 2560;

/** Lines of prose that are longer than can be read with ease, in pixels of their column. */
const proseMax = 1_000;

/** Controls of the page's header with another one over their start or end: neither can be hit for sure. As text, because its globals are no types of ours. */
const coveredInHeader = `[...document.querySelectorAll("header :is(a, button, summary)")]
  .filter((control) => control.checkVisibility() && [2, -2].some((inside) => {
    const { left, right, top, height } = control.getBoundingClientRect();
    const hit = document.elementFromPoint(inside > 0 ? left + inside : right + inside, top + height / 2);
    return hit !== null && !control.contains(hit) && !hit.contains(control);
  }))
  .map((control) => control.textContent.trim() || control.ariaLabel)`;

type Options = Pick<AccessibilityOptions, "exclude">;

/** Opens a page with `open`, in light and as wide as a desktop, and looks at it; returns what is wrong, one line each. */
export async function inspectPage(page: Page, open: () => Promise<unknown>, options: Options = {}): Promise<string[]> {
  await showAsFirst(page);
  await open();
  return inspectOpened(page, options);
}

/** As a page is opened before it is looked at. */
export async function showAsFirst(page: Page): Promise<void> {
  await page.setViewportSize({ width: desktop, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}

/**
 * Looks at an open page that is in light: all widths, both directions and both themes. Axe looks at everything from left to right in light, and then from
 * right to left in dark at what a theme or a direction changes: colors and the places of targets. Leaves the page dark and mirrored.
 */
export async function inspectOpened(page: Page, options: Options = {}): Promise<string[]> {
  const inLight = await accessibilityViolations(page, { ...options, targetSize: true });
  const widths = [...(await inspectWidth(page, wall)), ...(await inspectWidth(page, phone))];
  await page.evaluate("document.documentElement.dir = 'rtl'");
  // The page goes dark with its reader's system: into one that is loaded anew axe had to come anew, which takes longer than its look.
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await page.locator("html[data-theme=dark]").waitFor({ state: "attached" });
  const mirrored = [...(await inspectWidth(page, phone)), ...(await inspectWidth(page, desktop))];
  const inDark = await accessibilityViolations(page, { ...options, targetSize: true, isRepeated: true });
  return [
    ...inLight.map((what) => `light, by axe: ${what}`),
    ...widths,
    ...mirrored.map((what) => `from right to left, ${what}`),
    ...inDark.map((what) => `dark, from right to left, by axe: ${what}`),
  ];
}

async function inspectWidth(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const over = await overflow(page);
  const longest = await page.evaluate<number>(
    "Math.max(0, ...[...document.querySelectorAll('main p')].map((p) => p.getBoundingClientRect().width))",
  );
  const covered = await page.evaluate<string[]>(coveredInHeader);
  return [
    ...(over > 0 ? [`${over} pixels too wide at ${width}`] : []),
    ...covered.map((what) => `"${what}" in the header is covered at ${width}`),
    ...(longest > proseMax ? [`a paragraph of ${Math.round(longest)} pixels at ${width}`] : []),
  ];
}
