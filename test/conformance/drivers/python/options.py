"""The options of a client as a case wants it."""

from __future__ import annotations

from datetime import datetime, timezone

from names import to_snake
from recording import Json, Recording
from reports import report_deprecation, report_hook
from slicing import slicing_client

STANDING_CLOCK = datetime(2026, 11, 23, 12, tzinfo=timezone.utc)


def client_options(setup: Json, recording: Recording, *, is_async: bool) -> Json:
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
    if setup.get("hooks"):
        options["before_request"] = lambda event: recording.hook_calls.append(report_hook("before", event))
        options["after_response"] = lambda event: recording.hook_calls.append(report_hook("after", event))
    if setup.get("onDeprecation"):
        options["on_deprecation"] = lambda seen: recording.deprecation_calls.append(report_deprecation(seen))
    sleep = recording.sleep_async if is_async else recording.sleep
    options["testing"] = {"sleep": sleep, "random": lambda: 0.0, "now": lambda: STANDING_CLOCK.timestamp()}
    return options
