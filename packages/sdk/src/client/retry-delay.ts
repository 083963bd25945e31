import type { Settings } from "./client-options.ts";
import { ApiError, ConnectionError } from "./errors.ts";

const firstDelayMs = 500;
const delayMaxMs = 8_000;
const askedDelayMaxMs = 60_000;

/**
 * How long to wait before the call is sent again, in milliseconds, or undefined when it must not be: the error is final,
 * or the server asks for more than a minute, which is the caller's to decide.
 */
export function retryDelayMs(
  error: unknown,
  attempt: number,
  { random, now }: Pick<Settings, "random" | "now">,
): number | undefined {
  if (!canRetry(error)) return undefined;
  const askedMs = error instanceof ApiError ? askedDelayMs(error, now) : undefined;
  // The server's wait is a minimum, so chance only adds to it; the client's own is thinned out instead.
  if (askedMs !== undefined) return askedMs > askedDelayMaxMs ? undefined : askedMs * (1 + random() / 10);
  return Math.min(firstDelayMs * 2 ** attempt, delayMaxMs) * (1 - random() / 4);
}

/** Whether the server may have carried out the call that failed so: a call without an idempotency key must not be sent again then. */
export function mayBeDone(error: unknown): boolean {
  if (!(error instanceof ApiError)) return true;
  return error.status === 408 || error.status === 409 || error.status >= 500;
}

function canRetry(error: unknown): boolean {
  if (error instanceof ConnectionError) return true;
  if (!(error instanceof ApiError)) return false;
  const asked = error.headers.get("x-should-retry");
  if (asked === "true" || asked === "false") return asked === "true";
  const { status, retryable } = error;
  return retryable && (status === 408 || status === 409 || status === 429 || status >= 500);
}

/** `retry-after-ms`, else `Retry-After` in seconds or as a date (RFC 9110 section 10.2.3), else the body's `retry_after`. */
function askedDelayMs(error: ApiError, now: () => number): number | undefined {
  const ms = Number.parseFloat(error.headers.get("retry-after-ms") ?? "");
  if (ms >= 0) return ms;
  const text = error.headers.get("retry-after") ?? "";
  const seconds = Number(text || Number.NaN);
  if (seconds >= 0) return seconds * 1000;
  const dateMs = text.endsWith("GMT") ? Date.parse(text) : Number.NaN; // Date.parse takes "-1" for a year
  if (!Number.isNaN(dateMs)) return Math.max(0, dateMs - now());
  const { retryAfterSeconds = -1 } = error;
  return retryAfterSeconds >= 0 ? retryAfterSeconds * 1000 : undefined;
}
