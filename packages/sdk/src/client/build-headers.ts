import { checkSendable } from "./check-sendable.ts";
import type { HeaderValues, RequestOptions, Settings } from "./client-options.ts";

/** What one attempt has of its own. */
interface AttemptFacts {
  /** Checked already. */
  readonly apiKey: string;
  /** Undefined for a call that changes nothing. */
  readonly idempotencyKey: string | undefined;
  readonly hasBody: boolean;
  readonly stream: boolean | undefined;
}

/** The headers of one attempt: the client's own, over them `defaultHeaders`, over them those of the call. Throws for a value that cannot be sent. */
export function buildHeaders(settings: Settings, options: RequestOptions, attempt: AttemptFacts): Headers {
  const headers = new Headers({
    authorization: `Bearer ${attempt.apiKey}`,
    accept: attempt.stream ? "text/event-stream" : "application/json",
    "sundial-version": checkValue("sundial-version", options.version ?? settings.version),
  });
  if (settings.userAgent) headers.set("user-agent", settings.userAgent);
  if (attempt.hasBody) headers.set("content-type", "application/json");
  if (attempt.idempotencyKey !== undefined) applyHeaders(headers, { "idempotency-key": attempt.idempotencyKey });
  if (settings.defaultHeaders) applyHeaders(headers, settings.defaultHeaders);
  if (options.headers) applyHeaders(headers, options.headers);
  return headers;
}

function applyHeaders(headers: Headers, values: HeaderValues): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === null) headers.delete(name);
    else headers.set(name, checkValue(name, value));
  }
}

function checkValue(name: string, value: string): string {
  return checkSendable(`The header \`${name}\``, value);
}
