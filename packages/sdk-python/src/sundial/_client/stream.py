"""Streams."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, suppress
from threading import Event
from types import TracebackType
from typing import Generic, TypeVar

import httpx
from typing_extensions import Self

from sundial._client.chunk_reader import ChunkReader
from sundial._client.decode import Decode
from sundial._client.errors import SundialError
from sundial._client.make_api_error import request_id_of
from sundial._client.plan import Plan
from sundial._client.take_pieces import drain, drain_async, take_pieces, take_pieces_async, wake_reader

T = TypeVar("T")


class _Opened(Generic[T]):
    """What both kinds of streams have."""

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

    def _take(self) -> None:
        if self._is_taken:
            raise SundialError("A stream can be read only once. Collect its chunks if you need them twice.")
        self._is_taken = True

    def _error(self, cause: Exception) -> SundialError:
        if self._is_closed:
            return SundialError("The stream was closed.")
        error = self._plan.broken(cause, "the stream, so the answer is not whole.")
        self._plan.failed(error)
        return error


class Stream(_Opened[T]):
    """An answer that comes piece by piece. Iterate it once; leaving the loop early cancels the request.

    A call is never sent again for a stream that broke: an error in it is raised, and what came before it is yours.
    """

    def __init__(
        self, response: httpx.Response, plan: Plan, decode: Decode[T], wait: Callable[[Event, float], object]
    ) -> None:
        super().__init__(response, plan, decode)
        self._wait = wait

    def __iter__(self) -> Iterator[T]:
        """Raises `SundialError` the second time."""
        self._take()
        # Only the loop holds the generator, so that leaving the loop ends it at once.
        return self._read()

    def close(self) -> None:
        """Cancels the request, also from another thread. A loop over the stream then ends with a `SundialError`."""
        self._is_closed = True
        if not self.response.is_closed:
            wake_reader(self.response)
            self.response.close()

    def __del__(self) -> None:
        with suppress(Exception):  # also for one that was never made whole
            self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, error_class: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _read(self) -> Iterator[T]:
        reader = self._reader
        pieces = take_pieces(self.response)
        try:
            for piece in pieces:
                yield from reader.push(piece)
                if reader.ended:
                    return
            self.response.close()  # it has ended by itself, and its connection may serve another call by now
            raise reader.unfinished()
        except (httpx.HTTPError, httpx.StreamError) as cause:
            raise self._error(cause) from cause
        except SundialError as error:
            self._plan.failed(error)
            raise
        finally:
            try:
                if reader.ended and not drain(pieces, self._wait):
                    self.close()
            finally:
                # Otherwise nobody reads, so there is nobody to wake; and a process forked meanwhile, which ends its
                # copy of this loop when it ends, has the same socket.
                self._is_closed = True
                self.response.close()


class AsyncStream(_Opened[T]):
    """An answer that comes piece by piece. Iterate it once; leaving the loop early cancels the request.

    Python ends a left loop over an async iterator a moment later, in a task of its own: `async with stream:` is exact.
    A call is never sent again for a stream that broke: an error in it is raised, and what came before it is yours.
    """

    def __init__(
        self,
        response: httpx.Response,
        plan: Plan,
        decode: Decode[T],
        move_on_after: Callable[[float], AbstractContextManager[object]],
    ) -> None:
        super().__init__(response, plan, decode)
        self._move_on_after = move_on_after

    def __aiter__(self) -> AsyncIterator[T]:
        """Raises `SundialError` the second time."""
        self._take()
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
        pieces = take_pieces_async(self.response)
        try:
            async for piece in pieces:
                for chunk in reader.push(piece):
                    yield chunk
                if reader.ended:
                    return
            raise reader.unfinished()
        except (httpx.HTTPError, httpx.StreamError) as cause:
            raise self._error(cause) from cause
        except SundialError as error:
            self._plan.failed(error)
            raise
        finally:
            if reader.ended:
                await drain_async(pieces, self._move_on_after)
            await self.aclose()
            if isinstance(pieces, AsyncGenerator):
                await pieces.aclose()  # else the event loop is left to do it
