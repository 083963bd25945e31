"""Query strings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from urllib.parse import urlencode

from sundial._client.iso_time import to_iso
from sundial._client.omit import omit


def build_query(query: Mapping[str, object] | None) -> str:
    """`?a=1&b=2`, or nothing. Members that are None or `omit` are left out; a list becomes one pair a value."""
    if not query:
        return ""
    pairs = [
        (name, _to_text(one))
        for name, value in query.items()
        for one in _each(value)
        if one is not None and one is not omit
    ]
    return f"?{urlencode(pairs)}" if pairs else ""


def _each(value: object) -> Iterator[object]:
    if isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping):
        yield from value
    else:
        yield value


def _to_text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):  # also a datetime
        return to_iso(value)
    if isinstance(value, Enum):
        return str(value.value)
    return str(value)
