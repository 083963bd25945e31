import { sdkVersion } from "../generated/version.gen.ts";
import type { Call } from "./call.ts";
import type { RequestOptions, Settings } from "./client-options.ts";

/** The headers of one attempt: the client's own, over them `defaultHeaders`, over them those of the call. */
export function buildHeaders(
  settings: Settings,
  call: Call,
  options: RequestOptions & { apiKey: string; idempotencyKey: string },
): Headers {
  const headers = new Headers({
    authorization: `Bearer ${options.apiKey}`,
    accept: call.stream ? "text/event-stream" : "application/json",
    "sundial-version": options.version ?? settings.version,
  });
  const agent = userAgent();
  if (agent) headers.set("user-agent", agent);
  if (call.body !== undefined) headers.set("content-type", "application/json");
  if (call.method !== "GET") headers.set("idempotency-key", options.idempotencyKey);
  for (const [name, value] of Object.entries({ ...settings.defaultHeaders, ...options.headers })) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return headers;
}

/** `sundial-typescript/0.1.0 Node.js/24`. None in browsers: there it would only make every call ask for one more permission. */
function userAgent(): string | undefined {
  const runtime = globalThis.navigator?.userAgent;
  if (runtime?.startsWith("Mozilla/")) return undefined;
  return ["sundial-typescript", sdkVersion].join("/") + (runtime ? ` ${runtime}` : "");
}
