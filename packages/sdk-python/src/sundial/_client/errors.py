"""What this package raises."""

from __future__ import annotations

from dataclasses import dataclass, field

import httpx
from typing_extensions import Self


class SundialError(Exception):
    """Everything that this package raises."""


class ApiConnectionError(SundialError):
    """The call got no whole answer: no connection, or one that broke. Its `__cause__` says more."""


class ApiTimeoutError(ApiConnectionError):
    """The server stayed silent for longer than `timeout`."""


@dataclass(frozen=True, slots=True)
class ErrorIssue:
    """One problem of a request."""

    pointer: str
    """Where, as a JSON Pointer in a URI fragment (RFC 6901, section 6)."""
    detail: str
    """What is wrong there, and what would be right."""
    got: str | None = None
    expected: str | None = None
    suggestion: str | None = None
    """The name or value that was probably meant."""


@dataclass(frozen=True, slots=True)
class ApiErrorFields:
    """What an `ApiError` is made of."""

    status: int
    code: str
    title: str
    detail: str
    doc_url: str | None
    request_id: str | None
    retryable: bool
    retry_after_seconds: float | None
    param: str | None
    errors: list[ErrorIssue] = field(default_factory=list["ErrorIssue"])
    headers: httpx.Headers = field(default_factory=httpx.Headers)
    body: object = None


class ApiError(SundialError):
    """The API answered with an error. Its text says what happened, what to do, and where the code is explained."""

    status: int
    code: str
    """The stable code to decide by; `unknown` when the answer was not the API's own, such as a proxy's page."""
    title: str
    detail: str
    doc_url: str | None
    """The page that explains the code."""
    request_id: str | None
    """What to give to support."""
    retryable: bool
    """Whether the same call can work later."""
    retry_after_seconds: float | None
    param: str | None
    errors: list[ErrorIssue]
    """Every single problem of an invalid request."""
    headers: httpx.Headers
    body: object
    """The whole body as it came, with members that this version does not know."""

    def __init__(self, fields: ApiErrorFields) -> None:
        super().__init__(_to_message(fields))
        self._fields = fields
        self.status = fields.status
        self.code = fields.code
        self.title = fields.title
        self.detail = fields.detail
        self.doc_url = fields.doc_url
        self.request_id = fields.request_id
        self.retryable = fields.retryable
        self.retry_after_seconds = fields.retry_after_seconds
        self.param = fields.param
        self.errors = fields.errors
        self.headers = fields.headers
        self.body = fields.body

    def __reduce__(self) -> tuple[type[Self], tuple[ApiErrorFields]]:
        """Lets an error cross processes, which Python does by its `args` otherwise."""
        return type(self), (self._fields,)


class BadRequestError(ApiError):
    """400."""


class AuthenticationError(ApiError):
    """401."""


class PaymentRequiredError(ApiError):
    """402."""


class PermissionDeniedError(ApiError):
    """403."""


class NotFoundError(ApiError):
    """404."""


class MethodNotAllowedError(ApiError):
    """405."""


class RequestTimeoutError(ApiError):
    """408: the server waited too long for the request."""


class ConflictError(ApiError):
    """409."""


class GoneError(ApiError):
    """410: a version, a model or an object that is no more."""


class ContentTooLargeError(ApiError):
    """413."""


class UnsupportedMediaTypeError(ApiError):
    """415."""


class UnprocessableEntityError(ApiError):
    """422."""


class RateLimitError(ApiError):
    """429."""


class HeadersTooLargeError(ApiError):
    """431."""


class ClientDisconnectedError(ApiError):
    """499, the answer to a call that its own client gave up; one that is still there meets it as a rehearsal only."""


class InternalServerError(ApiError):
    """Any status from 500 on; the ones with a class of their own are also this."""


class BadGatewayError(InternalServerError):
    """502."""


class ServiceUnavailableError(InternalServerError):
    """503."""


class GatewayTimeoutError(InternalServerError):
    """504."""


def _to_message(fields: ApiErrorFields) -> str:
    parts = [f"{fields.code} ({fields.status}): {fields.detail}"]
    if fields.doc_url:
        parts.append(f"See {fields.doc_url}")
    if fields.request_id:
        parts.append(f"(request {fields.request_id})")
    return " ".join(parts)
