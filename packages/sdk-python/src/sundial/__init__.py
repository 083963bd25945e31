"""The Python client of the Sundial API."""

from sundial._client.api_object import ApiObject
from sundial._client.call import Call
from sundial._client.collect_completion import collect_completion, collect_completion_async
from sundial._client.deprecation import Deprecation, Successor, SundialDeprecationWarning
from sundial._client.errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    AuthenticationError,
    BadGatewayError,
    BadRequestError,
    ClientDisconnectedError,
    ConflictError,
    ContentTooLargeError,
    ErrorIssue,
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
    SundialError,
    UnprocessableEntityError,
    UnsupportedMediaTypeError,
)
from sundial._client.hooks import AttemptRequest, AttemptResponse
from sundial._client.omit import Omit, omit
from sundial._client.options import AsyncClientOptions, ClientOptions, LogLevel, RequestOptions
from sundial._client.page import AsyncPage, AsyncPages, Page
from sundial._client.raw_response import RawResponse, with_raw_response, with_raw_response_async
from sundial._client.stream import AsyncStream, Stream
from sundial._client.unwrap_webhook import WebhookPayload, WebhookVerificationError, unwrap_webhook
from sundial.generated.client import AsyncSundial, Sundial
from sundial.generated.version import api_version, default_base_url, sdk_version

__version__ = sdk_version

__all__ = [
    "ApiConnectionError",
    "ApiError",
    "ApiObject",
    "ApiTimeoutError",
    "AsyncClientOptions",
    "AsyncPage",
    "AsyncPages",
    "AsyncStream",
    "AsyncSundial",
    "AttemptRequest",
    "AttemptResponse",
    "AuthenticationError",
    "BadGatewayError",
    "BadRequestError",
    "Call",
    "ClientDisconnectedError",
    "ClientOptions",
    "ConflictError",
    "ContentTooLargeError",
    "Deprecation",
    "ErrorIssue",
    "GatewayTimeoutError",
    "GoneError",
    "HeadersTooLargeError",
    "InternalServerError",
    "LogLevel",
    "MethodNotAllowedError",
    "NotFoundError",
    "Omit",
    "Page",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "RequestOptions",
    "RequestTimeoutError",
    "ServiceUnavailableError",
    "Stream",
    "Successor",
    "Sundial",
    "SundialDeprecationWarning",
    "SundialError",
    "UnprocessableEntityError",
    "UnsupportedMediaTypeError",
    "WebhookPayload",
    "WebhookVerificationError",
    "__version__",
    "api_version",
    "collect_completion",
    "collect_completion_async",
    "default_base_url",
    "omit",
    "sdk_version",
    "unwrap_webhook",
    "with_raw_response",
    "with_raw_response_async",
]
