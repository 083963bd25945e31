"""How long and how often a call is tried."""

from __future__ import annotations

from typing import Final

from sundial._client.errors import SundialError

Timeouts = dict[str, float | None]

_wait_max_seconds: Final = 2_147_483.0  # nearly 25 days: operating systems count milliseconds in 31 bits


def to_timeouts(seconds: float) -> Timeouts:
    """The timeout as httpx takes it. Raises `SundialError` for what is no length of time."""
    if not isinstance(seconds, int | float) or isinstance(seconds, bool) or not seconds > 0:  # pyright: ignore[reportUnnecessaryIsInstance] callers may have no types
        raise SundialError(
            f"`timeout` cannot be {seconds!r}. Give seconds, more than 0, or `float('inf')` for no limit."
        )
    limit = None if seconds > _wait_max_seconds else seconds
    return {"connect": limit, "read": limit, "write": limit, "pool": limit}


def to_retries_max(count: int) -> int:
    """The number itself. Raises `SundialError` for one that counts nothing."""
    if not isinstance(count, int) or isinstance(count, bool) or count < 0:  # pyright: ignore[reportUnnecessaryIsInstance] see above
        raise SundialError(f"`retries_max` cannot be {count!r}. Give a whole number, 0 for no retry.")
    return count
