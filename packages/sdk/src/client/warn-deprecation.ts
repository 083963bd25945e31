import { describeDeprecation } from "./describe-deprecation.ts";
import type { Deprecation } from "./read-deprecation.ts";

const warned = new Set<string>();

/** Warns once per thing and process, through the runtime's own warnings where it has them, else on the console. */
export function warnDeprecation(deprecation: Deprecation): void {
  if (warned.has(deprecation.thing)) return;
  warned.add(deprecation.thing);
  const text = describeDeprecation(deprecation);
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
