import type { Deprecation } from "./read-deprecation.ts";

const warned = new Set<string>();

/** Warns once per thing and process, through the runtime's own warnings where it has them, else on the console. */
export function warnDeprecation(deprecation: Deprecation): void {
  if (warned.has(deprecation.thing)) return;
  warned.add(deprecation.thing);
  const text = describe(deprecation);
  // Only some runtimes have `process`, so nothing about it may be taken for granted.
  const { process, console: output } = globalThis as {
    process?: { emitWarning?: (text: string, options: { type: string }) => void };
    console?: { warn: (text: string) => void };
  };
  // Cloudflare's workers have `emitWarning` too, but show nobody what it is given.
  const isShown = globalThis.navigator?.userAgent !== "Cloudflare-Workers";
  if (process?.emitWarning && isShown) process.emitWarning(text, { type: "SundialDeprecationWarning" });
  else output?.warn(`SundialDeprecationWarning: ${text}`);
}

/** `The API's version 2025-03-12 is deprecated since 2026-01-15 and stops working on 2026-07-15. Move to 2026-11-23 (<url>). See <url>`. */
function describe({ thing, deprecatedAt, sunsetAt, successor, url }: Deprecation): string {
  const since = deprecatedAt ? ` since ${toDay(deprecatedAt)}` : "";
  const until = sunsetAt ? ` and stops working on ${toDay(sunsetAt)}` : "";
  const parts = [`The API's ${thing} is deprecated${since}${until}.`];
  if (successor) parts.push(`Move to ${successor.name} (${successor.url}).`);
  if (url) parts.push(`See ${url}`);
  return parts.join(" ");
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
