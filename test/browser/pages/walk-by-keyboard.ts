import type { Page } from "playwright-core";

interface Focused {
  readonly name: string;
  readonly isMarked: boolean;
  readonly isSeen: boolean;
}

// As text, because the page's globals are no types of ours. What is marked on another element, as the tabs of samples are, counts where it is drawn.
const lookAtFocus = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const drawn = [element, element.closest("label")].filter(Boolean);
  const isMarked = drawn.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
  });
  const { top, bottom, width } = element.getBoundingClientRect();
  const isSeen = width > 0 && bottom > 0 && top < innerHeight;
  const name = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent ?? "";
  return { name: name.trim().replaceAll(/\\\\s+/g, " ").slice(0, 60), isMarked, isSeen };
})()`;

const findUnreachable = `[...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
  .filter((element) => element.tabIndex < 0 && element.checkVisibility({ visibilityProperty: true }))
  .map((element) => element.getAttribute("aria-label") ?? element.textContent.trim())`;

/**
 * Goes from one thing to the next by Tab until the page ends or that many are passed; returns what cannot be seen to have the focus, or cannot
 * have it.
 */
export async function walkByKeyboard(page: Page, stepsMax: number): Promise<{ steps: number; wrong: string[] }> {
  const unreachable = await page.evaluate<string[]>(findUnreachable);
  const wrong = unreachable.map((name) => `"${name}" is not come to`);
  for (let steps = 0; steps < stepsMax; steps++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate<Focused | null>(lookAtFocus);
    if (!focused) return { steps, wrong };
    if (!focused.isMarked) wrong.push(`"${focused.name}" is not marked`);
    if (!focused.isSeen) wrong.push(`"${focused.name}" is out of sight`);
  }
  return { steps: stepsMax, wrong };
}

/** Goes on by Tab to what has that name. Throws when the page ends before. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate<Focused | null>(lookAtFocus);
    if (focused?.name === name) return;
  }
  throw new Error(`"${name}" was not come to by keyboard`);
}
