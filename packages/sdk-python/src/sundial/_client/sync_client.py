"""The sync client, without the operations."""

from __future__ import annotations

import time
from contextlib import suppress
from threading import Event
from types import TracebackType
from typing import TypeVar, overload

from typing_extensions import Self, Unpack

from sundial._client.answers import behind, page_type, read_answer, require_page
from sundial._client.call import Call
from sundial._client.decode import decoder_of
from sundial._client.deprecation import Deprecation
from sundial._client.options import ClientOptions, RequestOptions
from sundial._client.own_http import make_http, take_http
from sundial._client.page import Page
from sundial._client.plan import Plan
from sundial._client.raw_response import capture
from sundial._client.send_call import Wire, read_body, send_call
from sundial._client.settings import resolve_options
from sundial._client.stream import Stream

T = TypeVar("T")
Deprecations = list[Deprecation]  # by another name, for `list` is a method here


class SyncClient:
    """How calls are sent and their answers read. Threads may share one client."""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Raises `SundialError` when there is no API key."""
        own = options.get("http_client")
        self._owns_http = own is None
        http = make_http(options.get("proxy")) if own is None else take_http(own, options.get("proxy"))
        self._settings = resolve_options(options, http.headers)
        api_key = options.get("api_key")
        testing = options.get("testing") or {}
        ask_key = api_key if callable(api_key) else None
        self._wire = Wire(http, ask_key, testing.get("sleep", time.sleep), testing.get("wait", Event.wait))

    @property
    def base_url(self) -> str:
        """Where the API is, without `/v1`."""
        return self._settings.base_url

    @overload
    def request(self, call: Call, answer_type: type[T], options: RequestOptions | None = None) -> T: ...
    @overload
    def request(self, call: Call, answer_type: None, options: RequestOptions | None = None) -> None: ...
    def request(self, call: Call, answer_type: type[T] | None, options: RequestOptions | None = None) -> T | None:
        """Sends a call whose answer is JSON, or nothing. `dict` as its type gives the members as they come."""
        plan = Plan(self._settings, call, options)
        response = send_call(self._wire, plan)
        content = read_body(response, plan)
        capture(response)
        return read_answer(response, content, answer_type)

    def stream(self, call: Call, chunk_type: type[T], options: RequestOptions | None = None) -> Stream[T]:
        """Sends a call whose answer comes as server-sent events."""
        plan = Plan(self._settings, call, options)
        plan.events = True
        plan.owner = self
        response = send_call(self._wire, plan)
        capture(response)
        return Stream(response, plan, decoder_of(chunk_type), self._wire.wait)

    def list(self, call: Call, item_type: type[T], options: RequestOptions | None = None) -> Page[T]:
        """Sends a call whose answer is a page of a list."""

        def fetch_after(cursor: str) -> Page[T]:
            return self.list(call, item_type, behind(cursor, options))

        body = self.request(call, page_type(item_type), options)
        return Page(require_page(body), fetch_after)

    def deprecations(self) -> Deprecations:
        """Everything that this client has used and whose end the API has announced."""
        return self._settings.deprecations.seen()

    def close(self) -> None:
        """Closes the connections, unless the HTTP client is the caller's own."""
        if self._owns_http:
            self._wire.http.close()

    def __del__(self) -> None:
        with suppress(Exception):  # also for one that was never made whole
            self.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, error_class: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
