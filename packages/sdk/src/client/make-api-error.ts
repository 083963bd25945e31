import {
  ApiError,
  type ApiErrorFields,
  AuthenticationError,
  BadGatewayError,
  BadRequestError,
  ClientDisconnectedError,
  ConflictError,
  ContentTooLargeError,
  type ErrorIssue,
  GatewayTimeoutError,
  GoneError,
  HeadersTooLargeError,
  InternalServerError,
  MethodNotAllowedError,
  NotFoundError,
  PaymentRequiredError,
  PermissionDeniedError,
  RateLimitError,
  RequestTimeoutError,
  ServiceUnavailableError,
  UnprocessableEntityError,
  UnsupportedMediaTypeError,
} from "./errors.ts";

const classes: Readonly<Record<number, new (fields: ApiErrorFields) => ApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  402: PaymentRequiredError,
  403: PermissionDeniedError,
  404: NotFoundError,
  405: MethodNotAllowedError,
  408: RequestTimeoutError,
  409: ConflictError,
  410: GoneError,
  413: ContentTooLargeError,
  415: UnsupportedMediaTypeError,
  422: UnprocessableEntityError,
  429: RateLimitError,
  431: HeadersTooLargeError,
  499: ClientDisconnectedError,
  502: BadGatewayError,
  503: ServiceUnavailableError,
  504: GatewayTimeoutError,
};

/** The error of an answer or of an error event in a stream. `body` is the parsed problem (RFC 9457), or anything else that came. */
export function makeApiError(status: number, headers: Headers, body: unknown): ApiError {
  const problem = isObject(body) ? body : {};
  // Older versions of the API, and OpenAI-compatible servers, say the code and the text in `error` alone.
  const inner = isObject(problem.error) ? problem.error : {};
  const text = (name: string, from = problem) => (typeof from[name] === "string" ? from[name] : undefined);
  const from = typeof problem.status === "number" ? problem.status : status;
  const ErrorClass = classes[from] ?? (from >= 500 ? InternalServerError : ApiError);
  return new ErrorClass({
    status: from,
    code: text("code") ?? text("code", inner) ?? "unknown",
    title: text("title") ?? "Unknown error",
    detail:
      text("detail") ??
      text("message", inner) ??
      `Something between here and the API answered ${status}; this is not an error of the API.`,
    docUrl: text("doc_url"),
    requestId: text("request_id") ?? headers.get("request-id") ?? headers.get("x-request-id") ?? undefined,
    retryable: typeof problem.retryable === "boolean" ? problem.retryable : isPassing(from),
    retryAfterSeconds: typeof problem.retry_after === "number" ? problem.retry_after : undefined,
    param: text("param") ?? text("param", inner),
    errors: Array.isArray(problem.errors) ? problem.errors.filter(isIssue) : [],
    headers,
    body,
  });
}

/** Statuses that say by themselves that a later attempt can work. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isIssue(value: unknown): value is ErrorIssue {
  return isObject(value) && typeof value.pointer === "string" && typeof value.detail === "string";
}
