import type { Page, Response } from "playwright-core";

export interface PageBudget {
  /** All scripts of a first visit, as sent. */
  readonly scriptBytes: number;
  /** The document and its styles, unpacked. */
  readonly pageBytes: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

export interface MeasuredPage extends PageBudget {
  readonly status: number;
  readonly scriptPolicy: string;
  /** Texts that were sent as they are, although a cache may keep them. */
  readonly unpacked: readonly string[];
}

const watchShifts = `
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });`;

/** Opens the page as on a first visit, and waits until it has brought all that it brings by itself. */
export async function openMeasured(page: Page, url: string): Promise<MeasuredPage> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.addInitScript(watchShifts);
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  const opened = await page.goto(url, { waitUntil: "networkidle" });
  if (!opened) throw new Error(`${url} was not answered`);
  const scripts = responses.filter((response) => response.request().resourceType() === "script");
  const sizes = await Promise.all(scripts.map(async (one) => (await one.request().sizes()).responseBodySize));
  const styles = responses.filter((response) => response.request().resourceType() === "stylesheet");
  const bodies = await Promise.all([opened, ...styles].map(async (one) => (await one.body()).length));
  return {
    status: opened.status(),
    scriptBytes: sum(sizes),
    pageBytes: sum(bodies),
    shift: await page.evaluate<number>("window.shifted"),
    scriptPolicy: directiveOf(opened.headers()["content-security-policy"] ?? "", "script-src"),
    unpacked: [...scripts, ...styles, opened].filter(isUnpacked).map((one) => one.url()),
  };
}

/** What is over the budget, or not as every page is; one line each. */
export function problemsOfBudget(page: MeasuredPage, budget: PageBudget): string[] {
  const over = (["scriptBytes", "pageBytes", "shift"] as const)
    .filter((name) => page[name] > budget[name])
    .map((name) => `${name} is ${page[name]}, at most ${budget[name]}`);
  const loose = !page.scriptPolicy.includes("'self'") || /'unsafe-(inline|eval)'|https?:|\*/.test(page.scriptPolicy);
  return [
    ...over,
    ...(page.status < 500 ? [] : [`answered ${page.status}`]),
    ...(loose ? [`its policy of scripts is "${page.scriptPolicy}"`] : []),
    ...page.unpacked.map((url) => `${url} is not compressed`),
  ];
}

/** Less than a kilobyte is not worth it, and what no cache may keep is left as it is. */
function isUnpacked(response: Response): boolean {
  const { "content-encoding": encoding, "content-length": length, "cache-control": kept = "" } = response.headers();
  return encoding === undefined && !kept.includes("no-store") && Number(length ?? 2_000) > 1_024;
}

function directiveOf(policy: string, name: string): string {
  return policy.split(";").find((directive) => directive.trim().startsWith(`${name} `)) ?? "";
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
