"""Paths with ids in them."""

from __future__ import annotations

from urllib.parse import quote

from sundial._client.errors import SundialError


def build_path(template: str, *values: str) -> str:
    """Puts encoded values in the places of `{}`. Raises `SundialError` for one that would address something else."""
    return template.format(*map(_encode_segment, values))


def _encode_segment(value: str) -> str:
    if not isinstance(value, str) or value in ("", ".", ".."):  # pyright: ignore[reportUnnecessaryIsInstance] callers may have no types
        raise SundialError(f"`{value}` cannot be part of an address. Pass the id of the object.")
    try:
        return quote(value, safe="!'()*")
    except UnicodeError as cause:
        raise SundialError("An id has half of a character in it, which no address can have.") from cause
