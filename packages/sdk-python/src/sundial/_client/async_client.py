"""The async client, without the operations."""

from __future__ import annotations

from contextlib import AbstractContextManager
from types import TracebackType
from typing import TypeVar, overload

from typing_extensions import Self, Unpack

from sundial._client.answers import behind, page_type, read_answer, require_page
from sundial._client.call import Call
from sundial._client.decode import decoder_of
from sundial._client.deprecation import Deprecation
from sundial._client.options import AsyncClientOptions, RequestOptions
from sundial._client.own_http import make_async_http, take_http
from sundial._client.page import AsyncPage, AsyncPages
from sundial._client.plan import Plan
from sundial._client.raw_response import capture
from sundial._client.send_call_async import AsyncWire, read_body_async, send_call_async
from sundial._client.settings import resolve_options
from sundial._client.stream import AsyncStream

T = TypeVar("T")
Deprecations = list[Deprecation]  # by another name, for `list` is a method here


class AsyncClient:
    """How calls are sent and their answers read, on asyncio or trio. Tasks of one event loop may share one client."""

    def __init__(self, **options: Unpack[AsyncClientOptions]) -> None:
        """Raises `SundialError` when there is no API key."""
        own = options.get("http_client")
        self._owns_http = own is None
        http = make_async_http(options.get("proxy")) if own is None else take_http(own, options.get("proxy"))
        self._settings = resolve_options(options, http.headers)
        api_key = options.get("api_key")
        testing = options.get("testing") or {}
        ask_key = api_key if callable(api_key) else None
        waits = (testing.get("sleep", _sleep), testing.get("move_on_after", _move_on_after))
        self._wire = AsyncWire(http, ask_key, *waits)

    @property
    def base_url(self) -> str:
        """Where the API is, without `/v1`."""
        return self._settings.base_url

    @overload
    async def request(self, call: Call, answer_type: type[T], options: RequestOptions | None = None) -> T: ...
    @overload
    async def request(self, call: Call, answer_type: None, options: RequestOptions | None = None) -> None: ...
    async def request(self, call: Call, answer_type: type[T] | None, options: RequestOptions | None = None) -> T | None:
        """Sends a call whose answer is JSON, or nothing. `dict` as its type gives the members as they come."""
        plan = Plan(self._settings, call, options)
        response = await send_call_async(self._wire, plan)
        content = await read_body_async(response, plan)
        capture(response)
        return read_answer(response, content, answer_type)

    async def stream(self, call: Call, chunk_type: type[T], options: RequestOptions | None = None) -> AsyncStream[T]:
        """Sends a call whose answer comes as server-sent events."""
        plan = Plan(self._settings, call, options)
        plan.events = True
        plan.owner = self
        response = await send_call_async(self._wire, plan)
        capture(response)
        return AsyncStream(response, plan, decoder_of(chunk_type), self._wire.move_on_after)

    def list(self, call: Call, item_type: type[T], options: RequestOptions | None = None) -> AsyncPages[T]:
        """Sends a call whose answer is a page of a list, when the pages are awaited or iterated."""

        async def fetch() -> AsyncPage[T]:
            body = await self.request(call, page_type(item_type), options)
            return AsyncPage(require_page(body), fetch_after)

        def fetch_after(cursor: str) -> AsyncPages[T]:
            return self.list(call, item_type, behind(cursor, options))

        return AsyncPages(fetch)

    def deprecations(self) -> Deprecations:
        """Everything that this client has used and whose end the API has announced."""
        return self._settings.deprecations.seen()

    async def aclose(self) -> None:
        """Closes the connections, unless the HTTP client is the caller's own."""
        if self._owns_http:
            await self._wire.http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, error_class: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


async def _sleep(seconds: float) -> None:
    from anyio import sleep  # httpx imports it for the first call, and not before

    await sleep(seconds)


def _move_on_after(seconds: float) -> AbstractContextManager[object]:
    from anyio import move_on_after

    return move_on_after(seconds)
