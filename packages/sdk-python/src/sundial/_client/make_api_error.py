"""Errors from answers."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TypeGuard, cast

import httpx

from sundial._client import errors
from sundial._client.errors import ApiError, ApiErrorFields, ErrorIssue, InternalServerError
from sundial._client.parse_json import parse_json

_classes: dict[int, type[ApiError]] = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    402: errors.PaymentRequiredError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    405: errors.MethodNotAllowedError,
    408: errors.RequestTimeoutError,
    409: errors.ConflictError,
    410: errors.GoneError,
    413: errors.ContentTooLargeError,
    415: errors.UnsupportedMediaTypeError,
    422: errors.UnprocessableEntityError,
    429: errors.RateLimitError,
    431: errors.HeadersTooLargeError,
    499: errors.ClientDisconnectedError,
    502: errors.BadGatewayError,
    503: errors.ServiceUnavailableError,
    504: errors.GatewayTimeoutError,
}


def make_api_error(status: int, headers: httpx.Headers, body: object) -> ApiError:
    """The error of an answer or an error event. `body` is the parsed problem (RFC 9457), or anything else that came."""
    problem = as_object(body)
    # Older versions of the API, and OpenAI-compatible servers, say the code and the text in `error` alone.
    inner = as_object(problem.get("error"))
    own = problem.get("status")
    actual = int(own) if _is_number(own) else status
    retryable = problem.get("retryable")
    retry_after = problem.get("retry_after")
    error_class = _classes.get(actual) or (InternalServerError if actual >= 500 else ApiError)
    return error_class(
        ApiErrorFields(
            status=actual,
            code=_text(problem, "code") or _text(inner, "code") or "unknown",
            title=_text(problem, "title") or "Unknown error",
            detail=_text(problem, "detail")
            or _text(inner, "message")
            or f"Something between here and the API answered {status}; this is not an error of the API.",
            doc_url=_text(problem, "doc_url"),
            request_id=_text(problem, "request_id") or request_id_of(headers),
            retryable=retryable if isinstance(retryable, bool) else _is_passing(actual),
            retry_after_seconds=retry_after if _is_number(retry_after) else None,
            param=_text(problem, "param") or _text(inner, "param"),
            errors=_read_issues(problem.get("errors")),
            headers=headers,
            body=body,
        )
    )


def read_problem(content: bytes) -> object:
    """The body of an error as JSON, or as text when it is none."""
    text = content.decode("utf-8-sig", "replace")
    try:
        return parse_json(text)
    except ValueError:
        return text


def request_id_of(headers: httpx.Headers) -> str | None:
    """The id of the request, for support."""
    return headers.get("request-id", "") or headers.get("x-request-id", "") or None


def as_object(value: object) -> Mapping[str, object]:
    """The members of a JSON object; none of anything else."""
    return value if is_object(value) else {}


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def _text(problem: Mapping[str, object], name: str) -> str | None:
    value = problem.get(name)
    return value if isinstance(value, str) else None


def _is_number(value: object) -> TypeGuard[int | float]:
    """Whether a JSON value is a number that counts something; 1e999 is infinite to Python."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max


def _is_passing(status: int) -> bool:
    """Whether the status says by itself that a later attempt can work."""
    return status in (408, 429) or status >= 500


def _read_issues(value: object) -> list[ErrorIssue]:
    issues = map(as_object, cast("list[object]", value) if isinstance(value, list) else [])
    return [
        ErrorIssue(pointer, detail, _text(issue, "got"), _text(issue, "expected"), _text(issue, "suggestion"))
        for issue in issues
        if (pointer := _text(issue, "pointer")) is not None and (detail := _text(issue, "detail")) is not None
    ]
