"""Server-sent events."""

from __future__ import annotations

from typing import Final

Event = tuple[bytes, bytes]
"""The type of an event, empty when the server names none, and its data."""

_byte_order_mark: Final = b"\xef\xbb\xbf"


class EventParser:
    """Cuts a byte stream into server-sent events, whatever the pieces it comes in (HTML standard, section 9.2.6)."""

    __slots__ = ("_data", "_event", "_is_fresh", "_rest", "_scanned_to", "_skip_line_feed")

    def __init__(self) -> None:
        self._rest = bytearray()
        self._scanned_to = 0
        self._skip_line_feed = False
        self._event = b""
        self._data: bytes | None = None
        self._is_fresh = True

    def push(self, piece: bytes) -> list[Event]:
        """The events that these bytes complete. An event is complete at the empty line behind it."""
        # Nearly always a piece is one whole event of one line, and nothing is pending: then there is nothing to keep.
        if (
            not self._rest
            and self._data is None
            and piece.startswith(b"data: ")
            and piece.find(b"\n") == len(piece) - 2
            and piece.endswith(b"\n\n")
            and not self._event
            and b"\r" not in piece
        ):
            self._is_fresh = self._skip_line_feed = False
            return [(b"", piece[6:-2])]
        return self._push_any(piece)

    def _push_any(self, piece: bytes) -> list[Event]:
        events: list[Event] = []
        text = self._rest
        text += piece
        if self._is_fresh and not self._strip_mark():
            return events
        if self._skip_line_feed and text:
            # It belongs to the end of the line before, which came with the bytes before.
            self._skip_line_feed = False
            if text.startswith(b"\n"):
                del text[0]
        start = 0
        end = _find_line_end(text, self._scanned_to)
        while end != -1:
            self._take_line(bytes(text[start:end]), events)
            start = end + 1
            if text[end] == 13:
                if start == len(text):
                    self._skip_line_feed = True
                elif text[start] == 10:
                    start += 1
            end = _find_line_end(text, start)
        del text[:start]
        self._scanned_to = len(text)
        return events

    def _strip_mark(self) -> bool:
        """Drops a byte order mark at the very start. False as long as there are too few bytes to tell."""
        if len(self._rest) < 3 and _byte_order_mark.startswith(self._rest):
            return False
        self._is_fresh = False
        if self._rest.startswith(_byte_order_mark):
            del self._rest[:3]
        return True

    def _take_line(self, line: bytes, events: list[Event]) -> None:
        if not line:
            if self._data is not None:
                events.append((self._event, self._data))
            self._event = b""
            self._data = None
            return
        field, _, value = line.partition(b":")
        if value.startswith(b" "):
            value = value[1:]
        if field == b"data":
            self._data = value if self._data is None else b"\n".join((self._data, value))
        elif field == b"event":
            self._event = value


def _find_line_end(text: bytearray, start: int) -> int:
    line_feed = text.find(b"\n", start)
    carriage_return = text.find(b"\r", start) if line_feed == -1 else text.find(b"\r", start, line_feed)
    return line_feed if carriage_return == -1 else carriage_return
