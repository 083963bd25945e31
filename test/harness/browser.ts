import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** A headless browser with a fresh profile: the system's Chromium when there is one, else the one that comes from npm. */
export async function launchBrowser(): Promise<Browser> {
  const system = systemBrowsers.find((path) => existsSync(path));
  if (system) return await chromium.launch({ executablePath: system, args: quiet });
  const { default: bundled } = await import("@sparticuz/chromium");
  return await chromium.launch({ executablePath: await bundled.executablePath(), args: [...quiet, "--headless"] });
}
