"""Streams of an async client."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator
from contextlib import suppress
from types import TracebackType
from typing import Final, Generic, TypeVar, cast

import httpx
from typing_extensions import Self

from sundial._client.chunk_reader import ChunkReader
from sundial._client.decode import Decode
from sundial._client.errors import ApiConnectionError, SundialError
from sundial._client.make_api_error import request_id_of
from sundial._client.plan import Plan

T = TypeVar("T")
_drain_max_seconds: Final = 0.25


class AsyncStream(Generic[T]):
    """An answer that comes piece by piece. Iterate it once; leaving the loop early cancels the request.

    Python ends a left loop over an async iterator a moment later, in a task of its own: `async with stream:` is exact.
    A call is never sent again for a stream that broke: an error in it is raised, and what came before it is yours.
    """

    response: httpx.Response
    """The answer, its body read by the iteration alone."""

    def __init__(self, response: httpx.Response, plan: Plan, decode: Decode[T]) -> None:
        self.response = response
        self._plan = plan
        self._reader = ChunkReader(response.headers, decode)
        self._is_taken = False
        self._is_closed = False

    @property
    def request_id(self) -> str | None:
        """What to give to support."""
        return request_id_of(self.response.headers)

    def __aiter__(self) -> AsyncIterator[T]:
        """Raises `SundialError` the second time."""
        if self._is_taken:
            raise SundialError("A stream can be read only once. Collect its chunks if you need them twice.")
        self._is_taken = True
        # Only the loop holds the generator, so that leaving the loop ends it.
        return self._read()

    async def aclose(self) -> None:
        """Cancels the request, also from another task. A loop over the stream then ends with a `SundialError`."""
        self._is_closed = True
        await self.response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, error_class: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def _read(self) -> AsyncIterator[T]:
        reader = self._reader
        pieces = _pieces_of(self.response)
        try:
            async for piece in pieces:
                for chunk in reader.push(piece):
                    yield chunk
                if reader.ended:
                    return
            raise ApiConnectionError("The stream ended before its end mark `[DONE]`, so the answer is not whole.")
        except (httpx.HTTPError, httpx.StreamError) as cause:
            if self._is_closed:
                raise SundialError("The stream was closed.") from cause
            raise self._plan.broken(cause, "the stream, so the answer is not whole.") from cause
        finally:
            if reader.ended:
                await _drain(pieces)
            await self.aclose()
            if isinstance(pieces, AsyncGenerator):
                await pieces.aclose()  # else the event loop is left to do it


def _pieces_of(response: httpx.Response) -> AsyncIterator[bytes]:
    if "content-encoding" in response.headers:
        return response.aiter_bytes()
    # What `aiter_bytes` would go through, without two generators in between for every chunk.
    return aiter(cast("AsyncIterable[bytes]", response.stream))


async def _drain(pieces: AsyncIterator[bytes]) -> None:
    """Takes in the end of the body behind the end mark, so that the connection can serve the next call.

    A server that lets it wait for longer is left.
    """
    from anyio import move_on_after  # httpx imports it for the first call, and not before

    with move_on_after(_drain_max_seconds), suppress(httpx.HTTPError, httpx.StreamError):
        await anext(pieces, None)
