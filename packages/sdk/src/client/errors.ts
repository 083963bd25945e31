import type { ErrorCode } from "../generated/errors.gen.ts";

/** A code of this version of the API, or one that a newer server has added. */
export type AnyErrorCode = ErrorCode | (string & {});

/** One problem of a request: where (a JSON pointer), what is wrong, and what would be right. */
export interface ErrorIssue {
  readonly pointer: string;
  readonly detail: string;
  /** What was sent there, unless it is long or may be a secret. */
  readonly got?: string;
  readonly expected?: string;
  /** The name or value that was probably meant. */
  readonly suggestion?: string;
}

/** Everything that this package throws, but for the reason of an aborted signal, which is passed on as it is. */
export class SundialError extends Error {
  override readonly name: string = "SundialError";
}

/** The call got no whole answer: no connection, or one that broke. */
export class ConnectionError extends SundialError {
  override readonly name: "ConnectionError" | "TimeoutError" = "ConnectionError";
}

/** The server stayed silent for longer than `timeoutMs`. */
export class TimeoutError extends ConnectionError {
  override readonly name = "TimeoutError";
}

/** What an `ApiError` is made of. */
export interface ApiErrorFields {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly docUrl: string | undefined;
  readonly requestId: string | undefined;
  readonly retryable: boolean;
  readonly retryAfterSeconds: number | undefined;
  readonly param: string | undefined;
  readonly errors: readonly ErrorIssue[];
  readonly headers: Headers;
  readonly body: unknown;
}

/** The API answered with an error. Its message says what happened, what to do, and where the code is explained. */
export class ApiError<Code extends string = AnyErrorCode> extends SundialError {
  override readonly name: string = "ApiError";
  readonly status: number;
  /** The stable code to decide by; `unknown` when the answer was not the API's own, such as a proxy's page. */
  readonly code: Code;
  readonly title: string;
  readonly detail: string;
  /** The page that explains the code. */
  readonly docUrl: string | undefined;
  /** What to give to support. */
  readonly requestId: string | undefined;
  /** Whether the same call can work later. */
  readonly retryable: boolean;
  readonly retryAfterSeconds: number | undefined;
  readonly param: string | undefined;
  /** Every single problem of an invalid request. */
  readonly errors: readonly ErrorIssue[];
  readonly headers: Headers;
  /** The whole body, with members that this version does not know. */
  readonly body: unknown;

  constructor(fields: ApiErrorFields) {
    super(toMessage(fields));
    this.status = fields.status;
    this.code = fields.code as Code; // the server's word; a newer one can send a code outside the union
    this.title = fields.title;
    this.detail = fields.detail;
    this.docUrl = fields.docUrl;
    this.requestId = fields.requestId;
    this.retryable = fields.retryable;
    this.retryAfterSeconds = fields.retryAfterSeconds;
    this.param = fields.param;
    this.errors = fields.errors;
    this.headers = fields.headers;
    this.body = fields.body;
  }
}

// Each class has a name of its own as a literal type, so that TypeScript can tell them apart after `instanceof`.
export class BadRequestError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "BadRequestError";
}
export class AuthenticationError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "AuthenticationError";
}
export class PaymentRequiredError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "PaymentRequiredError";
}
export class PermissionDeniedError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "PermissionDeniedError";
}
export class NotFoundError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "NotFoundError";
}
export class MethodNotAllowedError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "MethodNotAllowedError";
}
export class RequestTimeoutError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "RequestTimeoutError";
}
export class ConflictError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "ConflictError";
}
export class GoneError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "GoneError";
}
export class ContentTooLargeError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "ContentTooLargeError";
}
export class UnsupportedMediaTypeError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "UnsupportedMediaTypeError";
}
export class UnprocessableEntityError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "UnprocessableEntityError";
}
export class RateLimitError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "RateLimitError";
}
export class HeadersTooLargeError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "HeadersTooLargeError";
}
/** The answer to a call that its own client gave up; a client that is still there meets it as a rehearsal only. */
export class ClientDisconnectedError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name = "ClientDisconnectedError";
}
type ServerErrorName = "InternalServerError" | "BadGatewayError" | "ServiceUnavailableError" | "GatewayTimeoutError";
/** Any status from 500 on; the ones with a class of their own are also this. */
export class InternalServerError<Code extends string = AnyErrorCode> extends ApiError<Code> {
  override readonly name: ServerErrorName = "InternalServerError";
}
export class BadGatewayError<Code extends string = AnyErrorCode> extends InternalServerError<Code> {
  override readonly name = "BadGatewayError";
}
export class ServiceUnavailableError<Code extends string = AnyErrorCode> extends InternalServerError<Code> {
  override readonly name = "ServiceUnavailableError";
}
export class GatewayTimeoutError<Code extends string = AnyErrorCode> extends InternalServerError<Code> {
  override readonly name = "GatewayTimeoutError";
}

/**
 * Whether something caught is an error of the API. With the codes of one operation, `switch (error.code)` is checked:
 * `isApiError<CreateApiKeyErrorCode>(error)`.
 */
export function isApiError<Code extends string = AnyErrorCode>(error: unknown): error is ApiError<Code> {
  return error instanceof ApiError;
}

function toMessage({ status, code, detail, docUrl, requestId }: ApiErrorFields): string {
  const parts = [`${code} (${status}): ${detail}`];
  if (docUrl) parts.push(`See ${docUrl}`);
  if (requestId) parts.push(`(request ${requestId})`);
  return parts.join(" ");
}
