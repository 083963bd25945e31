"""What every attempt of one call shares, and every decision about it: the loops that do the I/O only ask."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, cast

import httpx

from sundial._client.body import encode_body
from sundial._client.call import Call
from sundial._client.deprecation import announces_end
from sundial._client.errors import ApiConnectionError, ApiTimeoutError, SundialError
from sundial._client.headers import apply_changes, encode_changes, encode_key, encode_value
from sundial._client.limits import to_retries_max, to_timeouts
from sundial._client.options import RequestOptions
from sundial._client.query import build_query
from sundial._client.redact import show_path, show_url
from sundial._client.retry_delay import can_have_acted, retry_delay_ms
from sundial._client.settings import Settings


class Plan:
    """One call on its way."""

    __slots__ = (
        "_body",
        "_call",
        "_is_repeatable",
        "_key",
        "_options",
        "_retries_max",
        "_settings",
        "_timeouts",
        "_url",
        "attempt",
        "events",
        "owner",
    )

    def __init__(self, settings: Settings, call: Call, options: RequestOptions | None) -> None:
        """Raises `SundialError` for arguments that cannot be sent."""
        if not call.path.startswith("/"):
            # It would run into the name of the host, and the key would go there.
            raise SundialError(f"`{call.path}` is not a path. Begin it with a slash: /v1/models.")
        extra = options or _no_options
        further = extra.get("body")
        body = call.body if further is None else _extend(call, further)
        self.attempt = 0
        self.events = False
        """Whether to ask for server-sent events instead of JSON."""
        self.owner: object = None
        """The client, for a stream to hold: one that nobody holds closes its connections."""
        self._settings = settings
        self._call = call
        self._options = extra
        self._url = _build_url(settings.base_url + call.path, _merge(call.query, extra.get("query")))
        self._body = None if body is None else encode_body(body)
        self._key = "" if call.method == "GET" else extra.get("idempotency_key") or f"sdk-{os.urandom(16).hex()}"
        self._is_repeatable = True
        timeout, retries_max = extra.get("timeout"), extra.get("retries_max")
        self._timeouts = settings.timeouts if timeout is None else to_timeouts(timeout)
        self._retries_max = settings.retries_max if retries_max is None else to_retries_max(retries_max)

    def make_request(self, api_key: str | None) -> httpx.Request:
        """The next attempt. `api_key` is given when a function was asked for it."""
        authorization = self._settings.authorization or encode_key(api_key or "")
        return httpx.Request(
            self._call.method,
            self._url,
            headers=list(self._make_headers(authorization).items()),
            stream=httpx.ByteStream(self._body or b""),
            extensions={"timeout": self._timeouts},
        )

    def sending(self, request: httpx.Request) -> object:
        """What there is to do before an attempt. Gives what the hook gave, which may be an awaitable."""
        observer = self._settings.observer
        return observer.sending(request, self.attempt) if observer else None

    def answered(self, response: httpx.Response) -> object:
        """What there is to do when an answer's head has come. Gives what the hook gave, which may be an awaitable."""
        observer = self._settings.observer
        return observer.answered(response, self.attempt) if observer else None

    def note_end(self, response: httpx.Response) -> object:
        """Takes in what an answer says of the end of things. Gives what the hook gave, which may be an awaitable."""
        return self._settings.deprecations.note(response) if announces_end(response) else None

    def note_end_failed(self, error: Exception) -> None:
        """What the hook gave has failed when it was awaited."""
        self._settings.deprecations.hook_failed(error)

    def took(self, response: httpx.Response, content: bytes) -> None:
        """What there is to do when a whole body has come."""
        observer = self._settings.observer
        if observer:
            observer.took(response.request, content)

    def next_delay(self, error: SundialError) -> float | None:
        """How many seconds to wait before the next attempt, or None to give up with this error."""
        chance = (self._settings.random, self._settings.now)
        may = self.attempt < self._retries_max and (self._is_repeatable or not can_have_acted(error))
        delay_ms = retry_delay_ms(error, self.attempt, chance) if may else None
        if delay_ms is None:
            self.failed(error)
            return None
        self.attempt += 1
        observer = self._settings.observer
        if observer:
            observer.retrying(error, f"retry {self.attempt} of {self._retries_max} in {delay_ms:.0f} ms")
        return delay_ms / 1000

    def lost_way(self, response: httpx.Response) -> httpx.Response | None:
        """The redirect that made a GET of a call that changes something: what answered the GET is not its answer."""
        if not response.history or response.request.method == self._call.method:
            return None
        return next((one for one in response.history if one.status_code in (301, 302, 303)), response.history[-1])

    def failed(self, error: SundialError) -> None:
        """What there is to do when the call is over with an error."""
        observer = self._settings.observer
        if observer:
            observer.failed(f"{self._call.method} {show_path(self._url)}", error)

    def unsent(self, request: httpx.Request, cause: Exception) -> SundialError:
        """The error of an attempt without an answer."""
        error = self._unsent(cause)
        if not isinstance(cause, httpx.LocalProtocolError):  # its text may repeat a header
            error.__cause__ = cause
        observer = self._settings.observer
        if observer:
            observer.broke_off(request, error)
        return error

    def broken(self, cause: Exception, what: str) -> SundialError:
        """The error of an answer whose body does not come whole. `what` says what the caller is to make of it."""
        if isinstance(cause, httpx.TimeoutException):
            return self._silence()
        return ApiConnectionError(f"The connection broke in the middle of {what}")

    def _unsent(self, cause: Exception) -> SundialError:
        if isinstance(cause, httpx.TimeoutException):
            return self._silence()
        if isinstance(cause, httpx.TransportError) and not isinstance(cause, _own_faults):
            origin = show_url(self._url.copy_with(raw_path=b""))
            return ApiConnectionError(f"There is no connection to {origin}. Check the network and `base_url`.")
        return SundialError(f"The request could not be sent ({type(cause).__name__}). Check the options and headers.")

    def _silence(self) -> ApiTimeoutError:
        seconds = self._timeouts["read"]
        for_so_long = "" if seconds is None else f" for {seconds:g} s"
        return ApiTimeoutError(f"The server stayed silent{for_so_long}. Raise `timeout` to wait longer.")

    def _make_headers(self, authorization: bytes) -> dict[bytes, bytes]:
        """The client's own, over them `default_headers`, over them those of the call."""
        settings, options, body = self._settings, self._options, self._body
        headers = {**settings.headers, b"authorization": authorization}
        if self.events:
            headers[b"accept"] = b"text/event-stream"
        if "version" in options:
            headers[b"sundial-version"] = encode_value("sundial-version", options["version"])
        if body is not None:
            headers[b"content-type"] = b"application/json"
        if self._key:
            headers[b"idempotency-key"] = encode_value("idempotency-key", self._key)
        apply_changes(headers, settings.header_changes)
        if "headers" in options:
            apply_changes(headers, encode_changes(options["headers"]))
        # Without its key, an attempt that may have had its effect is not to have it twice.
        self._is_repeatable = not self._key or b"idempotency-key" in headers
        if body is not None or self._call.method in ("POST", "PUT", "PATCH"):
            headers[b"content-length"] = b"%d" % len(body or b"")
        return headers


_no_options: Final = RequestOptions()
_own_faults: Final = (httpx.LocalProtocolError, httpx.UnsupportedProtocol)


def _extend(call: Call, further: Mapping[str, object]) -> Mapping[str, object]:
    """The body with further members. Raises `SundialError` where there can be none."""
    if call.method in ("GET", "HEAD"):
        raise SundialError(f"A {call.method} has no body, so `body` among the options cannot be sent. Use `query`.")
    own = call.body
    if own is not None and not isinstance(own, Mapping):
        raise SundialError("`body` among the options adds members to an object, and the body of this call is none.")
    return _merge(cast("Mapping[str, object] | None", own), further) or {}


def _merge(own: Mapping[str, object] | None, further: Mapping[str, object] | None) -> Mapping[str, object] | None:
    return own if further is None else {**(own or {}), **further}


def _build_url(address: str, query: Mapping[str, object] | None) -> httpx.URL:
    try:
        return _parse_url(address + build_query(query))
    except (httpx.InvalidURL, UnicodeError) as cause:
        raise SundialError("The path or the query of the call has something that no address can have.") from cause


@lru_cache(maxsize=256)
def _parse_url(url: str) -> httpx.URL:
    """httpx takes longer to read an address than to send a call."""
    return httpx.URL(url)
