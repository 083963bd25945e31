"""What a client has seen of the end of things."""

from __future__ import annotations

import inspect
import logging
import warnings
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timezone
from threading import Lock
from typing import Final

import httpx

from sundial._client.deprecation import Deprecation, SundialDeprecationWarning, describe, read_deprecation
from sundial._client.log import Log

_warned: Final[set[str]] = set()
_lock: Final = Lock()
_things_max: Final = 1000
"""More are not kept and not told of: paths can have ids in them, and a program may run for years."""


class DeprecationLog:
    """Remembers each thing once, and tells of it: the client's hook, else one warning a process."""

    __slots__ = ("_hook", "_log", "_now", "_seen")

    def __init__(
        self, hook: Callable[[Deprecation], object] | None, now: Callable[[], float], log: Log | None = None
    ) -> None:
        self._hook = hook
        self._log = log
        self._now = now
        self._seen: dict[str, Deprecation] = {}

    def seen(self) -> list[Deprecation]:
        """In the order they were seen."""
        return [*self._seen.values()]

    def note(self, response: httpx.Response) -> object:
        """Reads an answer that announces an end. Gives what the hook gave, which may be an awaitable.

        What the hook raises is logged. A warning that the program's filter turns into an exception is raised.
        """
        try:
            found = read_deprecation(response, datetime.fromtimestamp(self._now(), timezone.utc))
        except Exception:  # whatever a header has in it, the answer is good without it
            return None
        with _lock:
            before = self._seen.get(found.thing)
            if not before and len(self._seen) >= _things_max:
                return None
            # Dates can be added or moved while a program runs: the newest word counts, but the thing is not new.
            self._seen[found.thing] = replace(found, first_seen_at=before.first_seen_at) if before else found
            is_warned = found.thing in _warned or len(_warned) >= _things_max
            if not self._hook and not is_warned:
                _warned.add(found.thing)
        return None if before else self._tell(found, is_warned)

    def _tell(self, found: Deprecation, is_warned: bool) -> object:
        if self._log:
            self._log.write(logging.WARNING, describe(found))
        if self._hook:
            try:
                return self._hook(found)
            except Exception as error:
                self.hook_failed(error)
        elif not is_warned:
            warnings.warn(describe(found), SundialDeprecationWarning, stacklevel=_levels_to_caller())
        return None

    def hook_failed(self, error: Exception) -> None:
        """The hook raised, which is no reason for a call to fail."""
        if self._log:
            self._log.write(logging.WARNING, f"`on_deprecation` raised {type(error).__name__}: {error}")


def _levels_to_caller() -> int:
    """The warning is to name the line that made the call, not one of this package."""
    frame = inspect.currentframe()
    level = 0
    while frame and str(frame.f_globals.get("__name__", "")).split(".")[0] == "sundial":
        frame = frame.f_back
        level += 1
    return level
