"""Hooks and log lines about attempts."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from time import perf_counter
from typing import Any, Final

import httpx

from sundial._client.hooks import AttemptRequest, AttemptResponse
from sundial._client.log import Log
from sundial._client.redact import redact_body, redact_headers, show_path, show_url

Hook = Callable[[Any], object] | None
_sent_at: Final = "sundial.sent_at"


class Observer:
    """What a client with hooks or a log does about every attempt; one without has none. Attempts count from 0 here.

    `sending` and `answered` give what the hook gave, which may be an awaitable.
    """

    __slots__ = ("_after", "_before", "_log")

    def __init__(self, hooks: tuple[Hook, Hook], log: Log | None) -> None:
        self._before, self._after = hooks
        self._log = log

    def sending(self, request: httpx.Request, attempt: int) -> object:
        """An attempt is about to be sent."""
        request.extensions[_sent_at] = perf_counter()
        if self._log and self._log.is_wordy:
            headers = json.dumps(redact_headers(request.headers.raw))
            body = redact_body(request.read())
            self._log.write(logging.DEBUG, f"{_line(request)} headers {headers}{f' body {body}' if body else ''}")
        if not self._before:
            return None
        shown = redact_headers(request.headers.raw)
        return self._before(AttemptRequest(request.method, show_url(request.url), shown, attempt + 1))

    def answered(self, response: httpx.Response, attempt: int) -> object:
        """The head of an answer came."""
        request = response.request
        elapsed_ms = _elapsed_ms(request)
        request_id = response.headers.get("request-id")
        if self._log:
            line = f"{_line(request)} -> {response.status_code}"
            tail = "" if request_id is None else f", request {request_id}"
            self._log.write(logging.INFO, f"{line} in {elapsed_ms:.0f} ms{tail}")
            if self._log.is_wordy:
                self._log.write(logging.DEBUG, f"{line} headers {json.dumps(redact_headers(response.headers.raw))}")
        if not self._after:
            return None
        return self._after(
            AttemptResponse(
                method=request.method,
                url=show_url(request.url),
                attempt=attempt + 1,
                status=response.status_code,
                headers=redact_headers(response.headers.raw),
                request_id=request_id,
                elapsed_ms=elapsed_ms,
            )
        )

    def took(self, request: httpx.Request, content: bytes) -> None:
        """A whole body came. Pieces of a stream are not logged: a secret could lie across two of them."""
        if self._log and self._log.is_wordy:
            self._log.write(logging.DEBUG, f"{_line(request)} answered {redact_body(content)}")

    def broke_off(self, request: httpx.Request, error: Exception) -> None:
        """No head of an answer came."""
        if self._log:
            self._log.write(logging.INFO, f"{_line(request)} failed in {_elapsed_ms(request):.0f} ms: {error}")

    def retrying(self, error: Exception, counted: str) -> None:
        """The call is sent again. `counted` says which time it is and after which wait."""
        if self._log:
            self._log.write(logging.WARNING, f"{counted}: {error}")

    def failed(self, call: str, error: Exception) -> None:
        """The call is over without an answer of use."""
        if self._log:
            self._log.write(logging.ERROR, f"{call} failed: {error}")


def _line(request: httpx.Request) -> str:
    return f"{request.method} {show_path(request.url)}"


def _elapsed_ms(request: httpx.Request) -> float:
    began_at: float = request.extensions.get(_sent_at, perf_counter())  # a redirect is a request of httpx's own
    return (perf_counter() - began_at) * 1000
