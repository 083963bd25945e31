"""Instants as text."""

from __future__ import annotations

from datetime import date, datetime, timezone

from sundial._client.errors import SundialError


def to_iso(value: date | datetime) -> str:
    """RFC 3339 text. Raises `SundialError` for a `datetime` without a time zone, whose midnight is anyone's guess."""
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.utcoffset() is None:
        raise SundialError(f"`{value!r}` has no time zone. Use `datetime.now(timezone.utc)` or give it a `tzinfo`.")
    return value.astimezone(timezone.utc).isoformat().replace("+00:00", "Z")
