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

/** Accessibility violations of WCAG 2.2 AA and axe's best practices, one line each; `exclude` names foreign parts. */
export async function accessibilityViolations(page: Page, exclude: readonly string[] = []): Promise<string[]> {
  const builder = exclude.reduce((axe, selector) => axe.exclude(selector), new AxeBuilder({ page }));
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.split("\n")[1] ?? ""}`),
  );
}

/** How many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  // As text, because the page's globals are no types of ours.
  return await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
