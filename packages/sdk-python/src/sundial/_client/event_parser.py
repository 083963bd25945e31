"""Server-sent events."""

from __future__ import annotations

Event = tuple[bytes, bytes]
"""The type of an event, empty when the server names none, and its data."""


class EventParser:
    """Cuts a byte stream into server-sent events, whatever the pieces it comes in (HTML standard, section 9.2.6)."""

    __slots__ = ("_ends_with_return", "_is_fresh", "_parts")

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        """What came behind the last empty line; it has no empty line itself."""
        self._ends_with_return = False
        self._is_fresh = True

    def push(self, piece: bytes) -> list[Event]:
        """The events that these bytes complete. An event is complete at the empty line behind it."""
        if self._ends_with_return or b"\r" in piece:
            piece = self._to_line_feeds(piece)
        parts = self._parts
        if not (b"\n\n" in piece or (parts and piece.startswith(b"\n") and parts[-1].endswith(b"\n"))):
            if piece:
                parts.append(piece)
            return []
        if parts:
            piece = b"".join((*parts, piece))
            parts.clear()
        if self._is_fresh:
            self._is_fresh = False
            piece = piece.removeprefix(b"\xef\xbb\xbf")  # a byte order mark
        blocks = piece.split(b"\n\n")
        if blocks[-1]:
            parts.append(blocks[-1])
        events: list[Event] = []
        for block in blocks[:-1]:
            # Nearly every event is one line of data.
            if block.startswith(b"data: ") and b"\n" not in block:
                events.append((b"", block[6:]))
            else:
                _read_lines(block, events)
        return events

    def _to_line_feeds(self, piece: bytes) -> bytes:
        """A line may end with a carriage return or with both; the line feed of both may come with the next piece."""
        if self._ends_with_return and piece.startswith(b"\n"):
            piece = piece[1:]
            self._ends_with_return = False
        if piece:
            self._ends_with_return = piece.endswith(b"\r")
        return piece.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _read_lines(block: bytes, events: list[Event]) -> None:
    """The event of several lines, or none if they have no data."""
    event = b""
    data: list[bytes] = []
    for line in block.split(b"\n"):
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if field == b"data":
            data.append(value)
        elif field == b"event":
            event = value
    if data:
        events.append((event, b"\n".join(data)))
