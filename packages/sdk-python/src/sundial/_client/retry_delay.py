"""When a call is sent again."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from sundial._client.errors import ApiConnectionError, ApiError
from sundial._client.http_date import parse_http_date

_first_delay_ms: Final = 500.0
_delay_max_ms: Final = 8_000.0
_asked_delay_max_ms: Final = 60_000.0
_number: Final = re.compile(r"\s*(\d+(?:\.\d*)?|\.\d+)")


def retry_delay_ms(
    error: BaseException, attempt: int, chance: tuple[Callable[[], float], Callable[[], float]]
) -> float | None:
    """How long to wait before the call is sent again, in milliseconds, or None when it must not be.

    It must not when the error is final, or when the server asks for over a minute, which is the caller's to decide.
    `attempt` counts from 0. `chance` is a source of numbers from 0 to 1, and a clock in seconds since 1970.
    """
    random, now = chance
    if not _can_retry(error):
        return None
    asked_ms = _asked_delay_ms(error, now) if isinstance(error, ApiError) else None
    # The server's wait is a minimum, so chance only adds to it; the client's own is thinned out instead.
    if asked_ms is not None:
        return None if asked_ms > _asked_delay_max_ms else asked_ms * (1 + random() / 10)
    return min(_first_delay_ms * 2.0 ** min(attempt, 30), _delay_max_ms) * (1 - random() / 4)


def can_have_acted(error: BaseException) -> bool:
    """Whether the attempt that ended with this error may have changed something all the same."""
    return not isinstance(error, ApiError) or error.status in (408, 409) or error.status >= 500


def _can_retry(error: BaseException) -> bool:
    if isinstance(error, ApiConnectionError):
        return True
    if not isinstance(error, ApiError):
        return False
    asked: object = error.headers.get("x-should-retry")
    if asked in ("true", "false"):
        return asked == "true"
    return error.retryable and (error.status in (408, 409, 429) or error.status >= 500)


def _asked_delay_ms(error: ApiError, now: Callable[[], float]) -> float | None:
    """`retry-after-ms`, else `Retry-After` (RFC 9110, section 10.2.3), else the body's `retry_after`."""
    if found := _number.match(error.headers.get("retry-after-ms", "")):
        return float(found[1])
    text = error.headers.get("retry-after", "")
    if found := _number.fullmatch(text.rstrip()):
        return float(found[1]) * 1000
    if date := parse_http_date(text):
        return max(0.0, (date.timestamp() - now()) * 1000)
    seconds = error.retry_after_seconds
    return None if seconds is None or seconds < 0 else seconds * 1000
