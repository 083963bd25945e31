"""Dates in headers."""

from __future__ import annotations

from datetime import datetime, timezone
from email.utils import parsedate_to_datetime


def parse_http_date(text: str | None) -> datetime | None:
    """An HTTP-date (RFC 9110, section 5.6.7), whatever weekday it names; None for anything else."""
    if text is None or not text.rstrip().endswith(("GMT", "UTC")):
        return None
    try:
        parsed = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=timezone.utc)
