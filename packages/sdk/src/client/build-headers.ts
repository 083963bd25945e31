import { sdkVersion } from "../generated/version.gen.ts";
import type { Call } from "./call.ts";
import type { HeaderValues, RequestOptions, Settings } from "./client-options.ts";

/** The headers of one attempt: the client's own, over them `defaultHeaders`, over them those of the call. */
export function buildHeaders(
  settings: Settings,
  call: Call,
  options: Omit<RequestOptions, "body"> & { body: string | null; apiKey: string; idempotencyKey: string },
): Headers {
  const headers = new Headers({
    authorization: `Bearer ${options.apiKey}`,
    accept: call.stream ? "text/event-stream" : "application/json",
    "sundial-version": options.version ?? settings.version,
  });
  const agent = userAgent();
  if (agent) headers.set("user-agent", agent);
  if (options.body !== null) headers.set("content-type", "application/json");
  if (call.method !== "GET") headers.set("idempotency-key", options.idempotencyKey);
  if (settings.defaultHeaders) applyHeaders(headers, settings.defaultHeaders);
  if (options.headers) applyHeaders(headers, options.headers);
  return headers;
}

function applyHeaders(headers: Headers, values: HeaderValues): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
}

/** `sundial-typescript/0.1.0 Node.js/24`. None in browsers: there it would only make every call ask for one more permission. */
function userAgent(): string | undefined {
  const runtime = globalThis.navigator?.userAgent;
  if (runtime?.startsWith("Mozilla/")) return undefined;
  return ["sundial-typescript", sdkVersion].join("/") + (runtime ? ` ${runtime}` : "");
}
