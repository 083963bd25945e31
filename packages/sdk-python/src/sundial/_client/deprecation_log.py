"""What a client has seen of the end of things."""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Callable
from dataclasses import replace
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

    def note(self, response: httpx.Response) -> object:
        """Reads an answer that announces an end. Gives what the hook gave, which may be an awaitable."""
        found = read_deprecation(response, datetime.fromtimestamp(self._now(), timezone.utc))
        with _lock:
            before = self._seen.get(found.thing)
            # Dates can be added or moved while a program runs: the newest word counts, but the thing is not new.
            self._seen[found.thing] = replace(found, first_seen_at=before.first_seen_at) if before else found
            is_warned = found.thing in _warned
            if not self._hook:
                _warned.add(found.thing)
        if before:
            return None
        if self._hook:
            return self._hook(found)
        if not is_warned:
            warnings.warn(describe(found), SundialDeprecationWarning, stacklevel=_levels_to_caller())
        return None


def _levels_to_caller() -> int:
    """The warning is to name the line that made the call, not one of this package."""
    frame = inspect.currentframe()
    level = 0
    while frame and str(frame.f_globals.get("__name__", "")).split(".")[0] == "sundial":
        frame = frame.f_back
        level += 1
    return level
