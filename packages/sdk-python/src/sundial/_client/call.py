"""What an operation sends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the API. Members of `query` and of a `body` that is a mapping that are `omit` are left out."""

    method: str
    """In capitals, such as `POST`."""
    path: str
    """With its `/v1` and its values encoded."""
    query: Mapping[str, object] | None = None
    body: object = None
    """Sent as JSON; None for no body."""
