"""The body of a stream, and what is left of it behind its end mark."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from contextlib import AbstractContextManager, suppress
from threading import Event, Thread
from typing import Final, cast

import httpx

_drain_max_seconds: Final = 0.25


def take_pieces(response: httpx.Response) -> Iterator[bytes]:
    """The body as it comes in, decompressed."""
    if "content-encoding" in response.headers:
        return response.iter_bytes()
    # What `iter_bytes` would go through, without two generators in between for every chunk.
    return iter(cast("Iterable[bytes]", response.stream))


def take_pieces_async(response: httpx.Response) -> AsyncIterator[bytes]:
    """`take_pieces` for async clients."""
    if "content-encoding" in response.headers:
        return response.aiter_bytes()
    return aiter(cast("AsyncIterable[bytes]", response.stream))


def drain(pieces: Iterator[bytes], wait: Callable[[Event, float], object]) -> bool:
    """Takes in the end of the body, so that the connection can serve the next call.

    False when more comes, or nothing for a while: then a thread may still be reading. It is a thread that waits, for a
    read of httpx cannot have a limit of its own. `wait` is `Event.wait`, but for tests.
    """
    left: list[bytes | None] = []
    ended = Event()

    def take() -> None:
        with suppress(httpx.HTTPError, httpx.StreamError):
            left.append(next(pieces, None))
        ended.set()

    thread = Thread(target=take, name="sundial-drain", daemon=True)
    with suppress(RuntimeError):  # no thread can be had, at the end of a process; the answer is whole anyhow
        thread.start()
        wait(ended, _drain_max_seconds)
    return left == [None]


async def drain_async(
    pieces: AsyncIterator[bytes], move_on_after: Callable[[float], AbstractContextManager[object]]
) -> None:
    """`drain` for async clients. `move_on_after` is anyio's, but for tests."""
    with move_on_after(_drain_max_seconds), suppress(httpx.HTTPError, httpx.StreamError):
        await anext(pieces, None)


def wake_reader(response: httpx.Response) -> None:
    """Ends a read of another thread, which closing a socket does not do and shutting it down does."""
    network_stream = response.extensions.get("network_stream")
    if network_stream is None or response.http_version == "HTTP/2":  # there, other calls share the connection
        return
    connection: object = network_stream.get_extra_info("socket")
    if isinstance(connection, socket.socket):
        with suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
