import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What a page did that no page of the portal may do: calls to other hosts, errors in its console, policy violations. */
export interface PageWatch {
  readonly problems: string[];
}

/** `allowed` are the origins that the page may call. Statuses that a test provokes on purpose are not problems. */
export function watchPage(page: Page, allowed: readonly string[]): PageWatch {
  const problems: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && !allowed.includes(url.origin)) problems.push(`called ${request.url()}`);
  });
  page.on("pageerror", (error) => problems.push(`threw ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && !text.startsWith("Failed to load resource")) problems.push(`logged ${text}`);
  });
  return { problems };
}

export interface AccessibilityOptions {
  /** Selectors of foreign parts. */
  readonly exclude?: readonly string[];
  /** Looks at the size of targets too (WCAG 2.2, 2.5.8), which axe leaves out by itself. */
  readonly targetSize?: boolean;
  /** All else was looked at in the other theme: only at what a theme or a direction changes, which is half of the work. */
  readonly isRepeated?: boolean;
}

/** The rules of axe that look at colors. */
const ofColors = ["color-contrast", "link-in-text-block"];

/** Accessibility violations of what axe looks at by itself (WCAG 2.2 AA without the size of targets, and best practices), one line each. */
export async function accessibilityViolations(page: Page, options: AccessibilityOptions = {}): Promise<string[]> {
  // Legacy mode takes a third of the time, but sees into frames of the same origin alone; no page has one.
  if (page.frames().length > 1) return ["the page has a frame, which nobody has looked into"];
  const { exclude = [], targetSize = false, isRepeated = false } = options;
  const axe = new AxeBuilder({ page, ...((await hasAxe(page)) && { axeSource: ";" }) }).setLegacyMode();
  const builder = exclude.reduce((all, selector) => all.exclude(selector), axe);
  // What axe could tell of all that is in order would cost half of its time.
  const repeated = {
    runOnly: { type: "rule" as const, values: [...ofColors, ...(targetSize ? ["target-size"] : [])] },
  };
  const whole = { rules: { "target-size": { enabled: targetSize } } };
  const { violations } = await builder
    .options({ resultTypes: ["violations"], ...(isRepeated ? repeated : whole) })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.split("\n")[1] ?? ""}`),
  );
}

/** Whether it is there since an earlier look at the page: half a megabyte need not come again. */
async function hasAxe(page: Page): Promise<boolean> {
  return await page.evaluate<boolean>("typeof axe === 'object'");
}

/** How many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  // As text, because the page's globals are no types of ours.
  return await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
