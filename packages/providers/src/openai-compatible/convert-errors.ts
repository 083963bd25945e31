import type { ApiError } from "@sundial/errors";
import type { Dispatcher } from "undici";
import { providerErrors } from "../errors.ts";

interface ErrorContext {
  readonly model: string;
  readonly timeoutSeconds: number;
}

type Answered = Pick<Dispatcher.ResponseData, "statusCode" | "headers">;

const timeoutCodes = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "UND_ERR_CONNECT_TIMEOUT"]);
const contentPolicyCodes = new Set(["content_policy_violation", "content_filter", "ResponsibleAIPolicyViolation"]);

/** The coded error for a call that got no answer. An abort by the caller is passed on as it is. */
export function fromTransportError(error: unknown, { model, timeoutSeconds }: ErrorContext): unknown {
  if (error instanceof Error && error.name === "AbortError") return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE")
    return providerErrors.upstream_invalid_response({ model }, { cause: error });
  return timeoutCodes.has(code)
    ? providerErrors.upstream_timeout({ model, timeout_seconds: timeoutSeconds }, { cause: error })
    : providerErrors.upstream_unavailable({ model }, { cause: error });
}

/** The coded error for an answer other than 200. Our own credentials being refused looks to the caller like an outage. */
export function fromStatus(response: Answered, text: string, { model, timeoutSeconds }: ErrorContext): ApiError {
  const cause = new Error(`provider answered ${response.statusCode}: ${text.slice(0, 500)}`);
  switch (response.statusCode) {
    case 400:
      if (isContentPolicy(text)) return providerErrors.content_policy_violation({ model }, { cause });
      return providerErrors.upstream_rejected_request({ model, reason: publicReason(text) }, { cause });
    case 404:
    case 413:
    case 422:
      return providerErrors.upstream_rejected_request({ model, reason: publicReason(text) }, { cause });
    case 408:
    case 504:
      return providerErrors.upstream_timeout({ model, timeout_seconds: timeoutSeconds }, { cause });
    case 429:
    case 503:
    case 529:
      return providerErrors.upstream_overloaded({ model }, { retryAfterSeconds: retryAfter(response), cause });
    default:
      return providerErrors.upstream_unavailable({ model }, { cause });
  }
}

/** Whether the provider says that its content policy was the reason: OpenAI in `code`, Azure there or in `innererror`. */
function isContentPolicy(text: string): boolean {
  const { code, innererror } = readError(text);
  return [code, innererror?.code].some((one) => typeof one === "string" && contentPolicyCodes.has(one));
}

/** The provider's own sentence about the request, cut to a line with a full stop, as our own goes on after it; it speaks of the caller's input, so the caller may read it. */
function publicReason(text: string): string {
  const { message } = readError(text);
  if (typeof message !== "string" || message.trim() === "") return "it gave no reason.";
  const line = message.trim().replace(/\s+/g, " ").slice(0, 300);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

interface AnsweredError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly innererror?: { readonly code?: unknown } | null;
}

/** The member `error` of an OpenAI-compatible answer; empty when there is none. */
function readError(text: string): AnsweredError {
  try {
    return (JSON.parse(text) as { error?: AnsweredError | null }).error ?? {}; // each member is checked where it is read
  } catch {
    return {};
  }
}

function retryAfter(response: Answered): number {
  const seconds = Number(response.headers["retry-after"]);
  return Number.isFinite(seconds) && seconds >= 1 ? Math.min(Math.ceil(seconds), 300) : 5;
}
