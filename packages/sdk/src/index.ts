export { ApiPromise } from "./client/api-promise.ts";
export type { ApiKeySource, ClientOptions, FetchLike, RequestOptions } from "./client/client-options.ts";
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
export { Page, PagePromise } from "./client/page.ts";
export { Stream } from "./client/stream.ts";
// The list of names is explicit there; it is made, so that a new schema needs no edit here.
export type * from "./generated/index.gen.ts";
export { Sundial } from "./generated/sundial.gen.ts";
export { apiVersion, sdkVersion } from "./generated/version.gen.ts";
