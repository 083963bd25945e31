from __future__ import annotations

import unittest

from sundial._client.event_parser import Event, EventParser

text = (
    "\ufeff: a comment\ndata: one\n\n"
    "event: error\r\ndata:two\r\ndata:  lines\r\n\r\n"
    "id: 7\rdata: Zürich ☀\r\rdata\n\n"
    "event: nothing\n\nretry: 5\ndata: last\n\ndata: never completed\n"
).encode()
expected: list[Event] = [
    (b"", b"one"),
    (b"error", b"two\n lines"),
    (b"", "Zürich ☀".encode()),
    (b"", b""),
    (b"", b"last"),
]


def parse(*pieces: bytes) -> list[Event]:
    parser = EventParser()
    return [event for piece in pieces for event in parser.push(piece)]


class EventParserTest(unittest.TestCase):
    def test_is_the_same_wherever_it_is_cut(self) -> None:
        self.assertEqual(parse(text), expected)
        self.assertEqual(parse(*(text[at : at + 1] for at in range(len(text)))), expected)
        for cut in range(len(text) + 1):
            self.assertEqual(parse(text[:cut], text[cut:]), expected, f"cut at {cut}")
            self.assertEqual(parse(text[:cut], b"", text[cut : cut + 3], text[cut + 3 :]), expected, f"cut at {cut}")

    def test_takes_whole_events_in_a_piece_and_between_pieces(self) -> None:
        self.assertEqual(parse(b"data: a\n\n", b"data: b\n\ndata: c\n\n"), [(b"", b"a"), (b"", b"b"), (b"", b"c")])
        self.assertEqual(parse(b"event: e\n", b"data: a\n\n"), [(b"e", b"a")])
        self.assertEqual(parse(b"data: a\n", b"data: b\n\n"), [(b"", b"a\nb")])
        self.assertEqual(parse(b"da", b"ta: a\n\n"), [(b"", b"a")])
        self.assertEqual(parse(b"data: a\r\n\r", b"\ndata: b\n\n"), [(b"", b"a"), (b"", b"b")])
        self.assertEqual(parse(b"data: a\rdata: b\n\n"), [(b"", b"a\nb")])


if __name__ == "__main__":
    unittest.main()
