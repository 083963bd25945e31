"""Time that stands still for those who read from the network, until it is advanced.

It takes the place of the timeouts of httpcore's sockets, and of a limit that the client itself sets to a read. An advance counts
for one who waits, or else for the next who does.
"""

from __future__ import annotations

import asyncio
import queue
import select
import socket
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any

import anyio
import httpcore
from httpcore._backends.anyio import AnyIOStream
from httpcore._backends.sync import SyncStream

OnAdvanced = Callable[[int], None]


class ReadLimit:
    """How long the read under way has waited, and what is to be done when that is too long."""

    def __init__(self) -> None:
        self.waited_ms = 0
        self.seconds: float | None = None
        self.end: Callable[[], object] = lambda: None

    def set(self, seconds: float | None, end: Callable[[], object]) -> None:
        self.end, self.seconds = end, seconds
        self.note(self.waited_ms)

    def note(self, waited_ms: int) -> None:
        self.waited_ms = waited_ms
        if is_over(waited_ms, self.seconds):
            self.end()


class HeldClock:
    """For the client that blocks. Any thread may advance it."""

    def __init__(self, on_advanced: OnAdvanced) -> None:
        self.on_advanced = on_advanced
        self.advances: queue.SimpleQueue[int] = queue.SimpleQueue()
        self.wake, self.woken = socket.socketpair()
        self.limit = ReadLimit()
        read = SyncStream.read

        def held(stream: Any, max_bytes: int, timeout: float | None = None) -> bytes:
            try:
                self.wait_for(stream._sock, timeout)
            finally:
                self.limit.note(0)
            return read(stream, max_bytes, None)

        SyncStream.read = held  # type: ignore[method-assign]

    def advance(self, milliseconds: int) -> None:
        self.advances.put(milliseconds)
        self.wake.send(b"!")

    def wait(self, event: Event, seconds: float) -> None:
        """In place of `Event.wait`, where another thread reads."""
        self.limit.set(seconds, event.set)
        event.wait()
        self.limit.set(None, event.set)

    def wait_for(self, connection: socket.socket, timeout: float | None) -> None:
        """Until there is something to read. Raises `httpcore.ReadTimeout` when the time is up before."""
        waited = 0
        while connection not in select.select([connection, self.woken], [], [])[0]:
            self.woken.recv(1)
            milliseconds = self.advances.get()
            waited += milliseconds
            self.limit.note(waited)
            self.on_advanced(milliseconds)
            # What has come by now is read first.
            if is_over(waited, timeout) and not select.select([connection], [], [], 0)[0]:
                raise httpcore.ReadTimeout("the time is up")


class AsyncHeldClock:
    """For the client that does not block. Its event loop's thread advances it."""

    def __init__(self, on_advanced: OnAdvanced) -> None:
        self.on_advanced = on_advanced
        self.advances: deque[int] = deque()
        self.advanced = asyncio.Event()
        self.limit = ReadLimit()
        read = AnyIOStream.read

        async def held(stream: Any, max_bytes: int, timeout: float | None = None) -> bytes:
            received = asyncio.ensure_future(read(stream, max_bytes, None))
            try:
                await self.wait_for(received, timeout)
                return await received
            finally:
                received.cancel()
                self.limit.note(0)

        AnyIOStream.read = held  # type: ignore[method-assign]

    def advance(self, milliseconds: int) -> None:
        self.advances.append(milliseconds)
        self.advanced.set()

    @contextmanager
    def move_on_after(self, seconds: float) -> Iterator[None]:
        """In place of anyio's, where a read is what waits."""
        with anyio.CancelScope() as scope:
            self.limit.set(seconds, scope.cancel)
            yield
        self.limit.set(None, scope.cancel)

    async def wait_for(self, received: asyncio.Future[bytes], timeout: float | None) -> None:
        """Until there is something to read. Raises `httpcore.ReadTimeout` when the time is up before."""
        waited = 0
        while True:
            advanced = asyncio.ensure_future(self.advanced.wait())
            try:
                await asyncio.wait({received, advanced}, return_when=asyncio.FIRST_COMPLETED)
                await take_turns()  # what has come by now is read first
            finally:
                advanced.cancel()
            if received.done():
                return
            self.advanced.clear()
            while self.advances:
                milliseconds = self.advances.popleft()
                waited += milliseconds
                self.limit.note(waited)
                self.on_advanced(milliseconds)
            if is_over(waited, timeout):
                raise httpcore.ReadTimeout("the time is up")


async def take_turns() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


def is_over(waited_ms: int, timeout: float | None) -> bool:
    return timeout is not None and waited_ms >= timeout * 1000
