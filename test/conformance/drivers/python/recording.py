"""What is kept of the case under way."""

from __future__ import annotations

import asyncio
import logging
import os
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

Json = dict[str, Any]


class Recording:
    """What is kept of the case under way, and the means to cancel its call under way."""

    def __init__(self) -> None:
        self.sleeps_ms: list[float] = []
        self.deprecation_calls: list[Json] = []
        self.warnings: list[Json] = []
        self.hook_calls: list[Json] = []
        self.logs: list[Json] = []
        self.after_log: Callable[[], None] = lambda: None
        self.cancels_in_sleep = False
        self.task: asyncio.Task[None] | None = None

    def cancel(self) -> None:
        if self.task is None:
            raise RuntimeError("there is no call that can be cancelled")
        self.task.cancel()

    def sleep(self, seconds: float) -> None:
        self.sleeps_ms.append(to_number(seconds * 1000))

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)
        if self.cancels_in_sleep:
            self.cancel()
            await asyncio.Event().wait()

    def report(self, case: Json, outcomes: list[Json], deprecations: list[Json]) -> Json:
        return {
            "id": case["id"],
            "outcomes": outcomes,
            "sleepsMs": self.sleeps_ms,
            "deprecations": deprecations,
            "deprecationCalls": self.deprecation_calls,
            "warnings": self.warnings,
            "hookCalls": self.hook_calls,
            "logs": self.logs,
        }

    def warn(self, message: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
        self.warnings.append({"type": category.__name__, "text": str(message)})


class RecordingHandler(logging.Handler):
    """Puts every line of the client's logger into the recording of the case."""

    def __init__(self, recording: Recording) -> None:
        super().__init__()
        self.recording = recording

    def emit(self, record: logging.LogRecord) -> None:
        level = {"WARNING": "warn"}.get(record.levelname, record.levelname.lower())
        self.recording.logs.append({"level": level, "text": record.getMessage()})
        self.recording.after_log()


@contextmanager
def watched(setup: Json, recording: Recording) -> Iterator[None]:
    """Hands the environment, the warnings and the client's log of one case over, and takes them back."""
    handler = RecordingHandler(recording)
    logger = logging.getLogger("sundial")
    logger.propagate = False
    logger.addHandler(handler)
    os.environ.update(setup.get("environment", {}))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.showwarning = recording.warn
            yield
    finally:
        logger.removeHandler(handler)
        for name in setup.get("environment", {}):
            os.environ.pop(name, None)


def to_number(value: float) -> float:
    """A whole number as JavaScript would write it; seconds are no exact carrier of milliseconds."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded
