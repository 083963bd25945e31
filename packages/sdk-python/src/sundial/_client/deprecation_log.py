"""What a client has seen of the end of things."""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Callable
from datetime import datetime, timezone
from threading import Lock
from typing import Final

import httpx

from sundial._client.deprecation import Deprecation, SundialDeprecationWarning, describe, read_deprecation

_warned: Final[set[str]] = set()
_lock: Final = Lock()


class DeprecationLog:
    """Remembers each thing once, and tells of it: the client's hook, else one warning a process."""

    __slots__ = ("_hook", "_now", "_seen")

    def __init__(self, hook: Callable[[Deprecation], object] | None, now: Callable[[], float]) -> None:
        self._hook = hook
        self._now = now
        self._seen: dict[str, Deprecation] = {}

    def seen(self) -> list[Deprecation]:
        """In the order they were seen."""
        return [*self._seen.values()]

    def note(self, response: httpx.Response) -> None:
        """Reads an answer that announces an end."""
        seen_at = datetime.fromtimestamp(self._now(), timezone.utc)
        deprecation = read_deprecation(response, seen_at)
        with _lock:
            if deprecation.thing in self._seen:
                return
            self._seen[deprecation.thing] = deprecation
            is_news = deprecation.thing not in _warned
            if not self._hook:
                _warned.add(deprecation.thing)
        if self._hook:
            self._hook(deprecation)
        elif is_news:
            warnings.warn(describe(deprecation), SundialDeprecationWarning, stacklevel=_levels_to_caller())


def _levels_to_caller() -> int:
    """The warning is to name the line that made the call, not one of this package."""
    frame = inspect.currentframe()
    level = 0
    while frame and str(frame.f_globals.get("__name__", "")).split(".")[0] == "sundial":
        frame = frame.f_back
        level += 1
    return level
