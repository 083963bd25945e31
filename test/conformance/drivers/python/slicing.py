"""A transport whose bodies come in pieces of so many bytes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import httpx


class SlicedStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of an answer in small pieces, for either kind of client."""

    def __init__(self, whole: httpx.SyncByteStream | httpx.AsyncByteStream, piece_bytes: int) -> None:
        self.whole = whole
        self.piece_bytes = piece_bytes

    def __iter__(self) -> Iterator[bytes]:
        assert isinstance(self.whole, httpx.SyncByteStream)
        for piece in self.whole:
            yield from self.slices(piece)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        assert isinstance(self.whole, httpx.AsyncByteStream)
        async for piece in self.whole:
            for small in self.slices(piece):
                yield small

    def slices(self, piece: bytes) -> Iterator[bytes]:
        for start in range(0, len(piece), self.piece_bytes):
            yield piece[start : start + self.piece_bytes]

    def close(self) -> None:
        if isinstance(self.whole, httpx.SyncByteStream):
            self.whole.close()

    async def aclose(self) -> None:
        if isinstance(self.whole, httpx.AsyncByteStream):
            await self.whole.aclose()


class SlicingTransport(httpx.HTTPTransport):
    """Sends as ever, and hands the body over in pieces."""

    piece_bytes = 1

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        response.stream = SlicedStream(response.stream, self.piece_bytes)
        return response


class AsyncSlicingTransport(httpx.AsyncHTTPTransport):
    """The same for the client that does not block."""

    piece_bytes = 1

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        response.stream = SlicedStream(response.stream, self.piece_bytes)
        return response


def slicing_client(piece_bytes: int, *, is_async: bool) -> httpx.Client | httpx.AsyncClient:
    transport = AsyncSlicingTransport() if is_async else SlicingTransport()
    transport.piece_bytes = piece_bytes
    if isinstance(transport, AsyncSlicingTransport):
        return httpx.AsyncClient(transport=transport)
    return httpx.Client(transport=transport)
