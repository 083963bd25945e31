"""Streams of a sync client."""

from __future__ import annotations

import socket
from collections.abc import Iterable, Iterator
from contextlib import suppress
from threading import Thread
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


class Stream(Generic[T]):
    """An answer that comes piece by piece. Iterate it once; leaving the loop early cancels the request.

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

    def __iter__(self) -> Iterator[T]:
        """Raises `SundialError` the second time."""
        if self._is_taken:
            raise SundialError("A stream can be read only once. Collect its chunks if you need them twice.")
        self._is_taken = True
        # Only the loop holds the generator, so that leaving the loop ends it at once.
        return self._read()

    def close(self) -> None:
        """Cancels the request, also from another thread. A loop over the stream then ends with a `SundialError`."""
        self._is_closed = True
        if not self.response.is_closed:
            _wake_reader(self.response)
            self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, error_class: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _read(self) -> Iterator[T]:
        reader = self._reader
        pieces = _pieces_of(self.response)
        try:
            for piece in pieces:
                yield from reader.push(piece)
                if reader.ended:
                    return
            self.response.close()
            raise ApiConnectionError("The stream ended before its end mark `[DONE]`, so the answer is not whole.")
        except (httpx.HTTPError, httpx.StreamError) as cause:
            if self._is_closed:
                raise SundialError("The stream was closed.") from cause
            raise self._plan.broken(cause, "the stream, so the answer is not whole.") from cause
        finally:
            if reader.ended and _drain(pieces):
                self.response.close()
            self.close()


def _pieces_of(response: httpx.Response) -> Iterator[bytes]:
    if "content-encoding" in response.headers:
        return response.iter_bytes()
    # What `iter_bytes` would go through, without two generators in between for every chunk.
    return iter(cast("Iterable[bytes]", response.stream))


def _drain(pieces: Iterator[bytes]) -> bool:
    """Takes in the end of the body behind the end mark, so that the connection can serve the next call.

    False when more comes, or nothing for a while. A thread waits, for a read of httpx cannot have a limit of its own.
    """
    left: list[bytes | None] = []

    def take() -> None:
        with suppress(httpx.HTTPError, httpx.StreamError):
            left.append(next(pieces, None))

    thread = Thread(target=take, name="sundial-drain", daemon=True)
    thread.start()
    thread.join(_drain_max_seconds)
    return left == [None]


def _wake_reader(response: httpx.Response) -> None:
    """Closing a socket does not end a read of another thread; shutting it down does."""
    network_stream = response.extensions.get("network_stream")
    if network_stream is None or response.http_version == "HTTP/2":  # there, other calls share the connection
        return
    connection: object = network_stream.get_extra_info("socket")
    if isinstance(connection, socket.socket):
        with suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
