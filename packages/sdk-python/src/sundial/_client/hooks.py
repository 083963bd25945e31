"""What hooks are called with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AttemptRequest:
    """An attempt that is about to be sent."""

    method: str
    url: str
    headers: Mapping[str, str]
    """By their names in small letters. Secrets are `[redacted]`."""
    attempt: int
    """1 for the first one."""


@dataclass(frozen=True, slots=True)
class AttemptResponse:
    """The head of the answer to an attempt."""

    method: str
    url: str
    attempt: int
    """1 for the first one."""
    status: int
    headers: Mapping[str, str]
    """By their names in small letters. Secrets are `[redacted]`."""
    request_id: str | None
    elapsed_ms: float
    """From the sending to the head of the answer."""
