import type { Deprecation } from "./read-deprecation.ts";

/** `The API's version 2025-03-12 is deprecated since 2026-01-15 and stops working on 2026-07-15. Move to 2026-11-23 (<url>). See <url>`. */
export function describeDeprecation({ thing, deprecatedAt, sunsetAt, successor, url }: Deprecation): string {
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
