/** The names that both SDKs give to the error of a status; any other 4xx is an `ApiError`, any other 5xx an `InternalServerError`. */
const classes: Readonly<Record<number, string>> = {
  400: "BadRequestError",
  401: "AuthenticationError",
  402: "PaymentRequiredError",
  403: "PermissionDeniedError",
  404: "NotFoundError",
  405: "MethodNotAllowedError",
  408: "RequestTimeoutError",
  409: "ConflictError",
  410: "GoneError",
  413: "ContentTooLargeError",
  415: "UnsupportedMediaTypeError",
  422: "UnprocessableEntityError",
  429: "RateLimitError",
  431: "HeadersTooLargeError",
  499: "ClientDisconnectedError",
  502: "BadGatewayError",
  503: "ServiceUnavailableError",
  504: "GatewayTimeoutError",
};

/** The class of the errors that a status raises. */
export function errorClass(status: number): string {
  return classes[status] ?? (status >= 500 ? "InternalServerError" : "ApiError");
}
