"""The options of a client as a case wants it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

import sundial

from held_clock import AsyncHeldClock, HeldClock
from names import to_snake
from recording import Json, Recording
from reports import report_deprecation, report_hook
from slicing import slicing_client

STANDING_CLOCK = datetime(2026, 11, 23, 12, tzinfo=timezone.utc)


def client_options(setup: Json, recording: Recording, clock: HeldClock | AsyncHeldClock) -> Json:
    is_async = isinstance(clock, AsyncHeldClock)
    options: Json = {
        to_snake(name): value
        for name, value in setup.items()
        if name in ("apiKey", "version", "retriesMax", "logLevel")
    }
    if "baseURL" in setup:
        options["base_url"] = setup["baseURL"]
    if "timeoutMs" in setup:
        options["timeout"] = setup["timeoutMs"] / 1000
    if "headers" in setup:
        options["default_headers"] = setup["headers"]
    if "apiKeys" in setup:
        keys = iter(setup["apiKeys"])
        options["api_key"] = lambda: next(keys)
    if "pieceBytes" in setup:
        options["http_client"] = slicing_client(setup["pieceBytes"], is_async=is_async)
    options |= own_functions(setup, recording)
    waits: Json = (
        {"sleep": recording.sleep_async, "move_on_after": clock.move_on_after}
        if isinstance(clock, AsyncHeldClock)
        else {"sleep": recording.sleep, "wait": clock.wait}
    )
    options["testing"] = {"random": lambda: 0.0, "now": lambda: STANDING_CLOCK.timestamp(), **waits}
    return options


def own_functions(setup: Json, recording: Recording) -> Json:
    """The functions of the program's own that the case asks for. One of them may have to raise."""
    throws = setup.get("throws")

    def before(event: Any) -> None:
        recording.hook_calls.append(report_hook("before", event))
        raise_in("beforeRequest", throws)

    def after(event: Any) -> None:
        recording.hook_calls.append(report_hook("after", event))
        raise_in("afterResponse", throws)

    def seen(deprecation: Any) -> None:
        recording.deprecation_calls.append(report_deprecation(deprecation))
        raise_in("onDeprecation", throws)

    def log() -> None:
        raise_in("log", throws)

    recording.after_log = log
    functions: dict[str, Callable[..., Any]] = {}
    if throws == "apiKey":
        functions["api_key"] = lambda: raise_in("apiKey", throws)
    if setup.get("hooks") or throws in ("beforeRequest", "afterResponse"):
        functions |= {"before_request": before, "after_response": after}
    if setup.get("onDeprecation") or throws == "onDeprecation":
        functions["on_deprecation"] = seen
    return functions


def raise_in(name: str, throws: str | None) -> None:
    if name == throws:
        raise sundial.ApiConnectionError("of the program's own")
