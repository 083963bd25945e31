import { sdkVersion } from "../generated/version.gen.ts";

/**
 * `sundial-typescript/0.1.0 Node.js/24`. Undefined in browsers: there it would only make every call ask for one more permission.
 */
export function nameAgent(): string | undefined {
  const runtime = globalThis.navigator?.userAgent;
  if (runtime?.startsWith("Mozilla/")) return undefined;
  return `sundial-typescript/${sdkVersion}${runtime ? ` ${runtime}` : ""}`;
}
