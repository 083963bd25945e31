"""Bytes of a stream to its chunks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Generic, TypeVar

import httpx

from sundial._client.decode import Decode
from sundial._client.errors import ApiConnectionError, SundialError
from sundial._client.event_parser import EventParser
from sundial._client.make_api_error import as_object, make_api_error
from sundial._client.parse_json import parse_json

T = TypeVar("T")
_end_mark: Final = b"[DONE]"


class ChunkReader(Generic[T]):
    """Every decision about the events of one stream, for the two loops that read it."""

    __slots__ = ("_decode", "_headers", "_parser", "ended")

    def __init__(self, headers: httpx.Headers, decode: Decode[T]) -> None:
        self.ended = False
        """Whether the end mark has come."""
        self._headers = headers
        self._decode = decode
        self._parser = EventParser()

    def push(self, piece: bytes) -> Iterator[T]:
        """The chunks that these bytes complete. Raises the typed error of an error event, behind what came before."""
        for event, data in self._parser.push(piece):
            if data == _end_mark:
                self.ended = True
                return
            # The member `error` can only be in a text that has its name.
            if event == b"error" or b'"error"' in data:
                self._raise_error(event, data)
            yield self._read(data)

    def unfinished(self) -> ApiConnectionError:
        """The error of a body that is over before the end mark."""
        return ApiConnectionError("The stream ended before its end mark `[DONE]`, so the answer is not whole.")

    def _read(self, data: bytes) -> T:
        try:
            return self._decode(data)
        except ValueError as cause:
            raise _not_json() from cause

    def _raise_error(self, event: bytes, data: bytes) -> None:
        """OpenAI-compatible servers may send an error as an ordinary event."""
        try:
            problem = parse_json(data.decode("utf-8", "replace"))
        except ValueError as cause:
            raise _not_json() from cause
        # An empty object is an error too, but not null, false, 0 and an empty text.
        if event == b"error" or as_object(problem).get("error") not in (None, 0, ""):
            raise make_api_error(502, self._headers, problem)


def _not_json() -> SundialError:
    return SundialError("The stream has an event that is not JSON.")
