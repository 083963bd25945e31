import type { Page } from "playwright-core";
import { type AccessibilityOptions, accessibilityViolations, overflow } from "./watch-page.ts";

const phone = 360;
const desktop = 1280;

/**
 * Looks at what `open` opens in both themes and at both widths; returns what is wrong, one line each. Each theme and each width has its own
 * first load; the other width of a theme is reached by resizing, as by turning a phone.
 */
export async function inspectPage(
  page: Page,
  open: () => Promise<unknown>,
  options: Pick<AccessibilityOptions, "exclude"> = {},
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [theme, widths] of [
    ["light", [phone, desktop]],
    ["dark", [desktop, phone]],
  ] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    for (const [index, width] of widths.entries()) {
      await page.setViewportSize({ width, height: 900 });
      if (index === 0) await open();
      const found = await inspectOnce(page, theme, index === 0 ? options : null);
      wrong.push(...found.map((what) => `${theme}, ${width} pixels: ${what}`));
    }
  }
  return wrong;
}

/** Without options it is not looked at by axe: light is at the width of a phone, dark at that of a desktop, so that both layouts and both themes are seen once. */
async function inspectOnce(
  page: Page,
  theme: "light" | "dark",
  options: AccessibilityOptions | null,
): Promise<string[]> {
  const shown = await page.getAttribute("html", "data-theme");
  const wide = await overflow(page);
  return [
    ...(shown === theme ? [] : [`shown in the theme ${shown}`]),
    ...(wide > 0 ? [`${wide} pixels too wide`] : []),
    ...(options === null ? [] : await accessibilityViolations(page, options)),
  ];
}
