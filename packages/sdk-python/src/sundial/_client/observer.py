"""Hooks and log lines about attempts."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import perf_counter
from typing import Any

import httpx

from sundial._client.hooks import AttemptRequest, AttemptResponse
from sundial._client.log import Log
from sundial._client.make_api_error import request_id_of
from sundial._client.redact import redact_headers, redact_text

Hook = Callable[[Any], object] | None


class Observer:
    """What a client with hooks or a log does at every attempt; one without has none."""

    __slots__ = ("_after", "_before", "_log")

    def __init__(self, hooks: tuple[Hook, Hook], log: Log | None) -> None:
        self._before, self._after = hooks
        self._log = log

    def sending(self, request: httpx.Request, attempt: int) -> object:
        """Gives what the hook gave, which may be an awaitable. `attempt` counts from 0."""
        request.extensions["sundial.sent_at"] = perf_counter()
        if self._log and self._log.writes_bodies:
            body = redact_text(request.read().decode("utf-8", "replace"))
            headers = redact_headers(request.headers.raw)
            self._log.write(logging.DEBUG, f"{_name(request)} headers {headers} body {body}")
        if not self._before:
            return None
        return self._before(
            AttemptRequest(
                method=request.method,
                url=redact_text(str(request.url)),
                headers=redact_headers(request.headers.raw),
                attempt=attempt + 1,
            )
        )

    def answered(self, response: httpx.Response, attempt: int) -> object:
        """Gives what the hook gave, which may be an awaitable. `attempt` counts from 0."""
        request = response.request
        elapsed_ms = (perf_counter() - request.extensions.get("sundial.sent_at", perf_counter())) * 1000
        request_id = request_id_of(response.headers)
        if self._log:
            tail = f", request {request_id}" if request_id else ""
            line = f"{_name(request)} -> {response.status_code} in {elapsed_ms:.0f} ms{tail}"
            self._log.write(logging.INFO, line)
            if self._log.writes_bodies:
                headers = redact_headers(response.headers.raw)
                self._log.write(logging.DEBUG, f"{_name(request)} -> headers {headers}")
        if not self._after:
            return None
        return self._after(
            AttemptResponse(
                method=request.method,
                url=redact_text(str(request.url)),
                attempt=attempt + 1,
                status=response.status_code,
                headers=redact_headers(response.headers.raw),
                request_id=request_id,
                elapsed_ms=elapsed_ms,
            )
        )


def _name(request: httpx.Request) -> str:
    return f"{request.method} {redact_text(request.url.raw_path.decode('latin-1'))}"
