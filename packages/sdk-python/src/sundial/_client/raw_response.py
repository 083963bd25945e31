"""Answers with the response they came in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Final, Generic, ParamSpec, TypeVar

import httpx

from sundial._client.errors import SundialError
from sundial._client.make_api_error import request_id_of

P = ParamSpec("P")
T = TypeVar("T")

_captured: Final[ContextVar[list[httpx.Response] | None]] = ContextVar("sundial_captured", default=None)


@dataclass(frozen=True, slots=True)
class RawResponse(Generic[T]):
    """What a method gives, and the HTTP response behind it."""

    parsed: T
    http_response: httpx.Response

    @property
    def status(self) -> int:
        """Between 200 and 299: errors are raised here too."""
        return self.http_response.status_code

    @property
    def headers(self) -> httpx.Headers:
        """The headers of the answer."""
        return self.http_response.headers

    @property
    def request_id(self) -> str | None:
        """What to give to support."""
        return request_id_of(self.headers)


def capture(response: httpx.Response) -> None:
    """Hands a good answer to the `with_raw_response` that the call is made in, if any."""
    captured = _captured.get()
    if captured is not None:
        captured.append(response)


def with_raw_response(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """The same method, giving its answer together with the response: `with_raw_response(client.models.list)()`.

    Of a list, the response is that of the first page. For the asynchronous client: `with_raw_response_async`.
    """

    def call(*args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
        captured: list[httpx.Response] = []
        token = _captured.set(captured)
        try:
            parsed = method(*args, **kwargs)
        finally:
            _captured.reset(token)
        return _join(parsed, captured)

    return call


def with_raw_response_async(method: Callable[P, Awaitable[T]]) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]:
    """`with_raw_response` for the asynchronous client: `await with_raw_response_async(client.models.list)()`."""

    async def call(*args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
        captured: list[httpx.Response] = []
        token = _captured.set(captured)
        try:
            parsed = await method(*args, **kwargs)
        finally:
            _captured.reset(token)
        return _join(parsed, captured)

    return call


def _join(parsed: T, captured: list[httpx.Response]) -> RawResponse[T]:
    if not captured:
        raise SundialError("The function given to `with_raw_response` sends no call.")
    return RawResponse(parsed, captured[-1])  # a hook or key function may have sent calls before
