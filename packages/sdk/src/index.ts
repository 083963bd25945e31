export { ApiPromise } from "./client/api-promise.ts";
export type { Call } from "./client/call.ts";
export type {
  ApiKeySource,
  ClientOptions,
  FetchLike,
  FetchOptions,
  HeaderValues,
  RequestOptions,
} from "./client/client-options.ts";
export { type CollectedCompletion, collectCompletion } from "./client/collect-completion.ts";
export {
  type AnyErrorCode,
  ApiError,
  AuthenticationError,
  BadGatewayError,
  BadRequestError,
  ClientDisconnectedError,
  ConflictError,
  ConnectionError,
  ContentTooLargeError,
  type ErrorIssue,
  GatewayTimeoutError,
  GoneError,
  HeadersTooLargeError,
  InternalServerError,
  isApiError,
  MethodNotAllowedError,
  NotFoundError,
  PaymentRequiredError,
  PermissionDeniedError,
  RateLimitError,
  RequestTimeoutError,
  ServiceUnavailableError,
  SundialError,
  TimeoutError,
  UnprocessableEntityError,
  UnsupportedMediaTypeError,
} from "./client/errors.ts";
export type { Hooks, RequestEvent, ResponseEvent } from "./client/hooks.ts";
export type { Logger, LogLevel } from "./client/make-log.ts";
export { Page, PagePromise } from "./client/page.ts";
export type { Deprecation } from "./client/read-deprecation.ts";
export { Stream } from "./client/stream.ts";
export {
  type UnwrapWebhookInput,
  unwrapWebhook,
  type WebhookPayload,
  WebhookVerificationError,
} from "./client/unwrap-webhook.ts";
// The list of names is explicit there; it is made, so that a new schema needs no edit here.
export type * from "./generated/index.gen.ts";
export { Sundial } from "./generated/sundial.gen.ts";
export { apiVersion, sdkVersion } from "./generated/version.gen.ts";
