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

/** The class of an error by its status, as customers know it; written down here apart from the clients. */
export function classOfStatus(status: number): string {
  return classes[status] ?? (status >= 500 ? "InternalServerError" : "ApiError");
}
