"""Secrets out of what is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_redacted: Final = "[redacted]"
_secret_header: Final = re.compile(r"(?:.*-)?(?:authorization|cookie|key|secret|password|token)")
_key: Final = re.compile(r"sdl_(?:live|test)_[^\s\"'\\<>&,;]+")
_secret_member: Final = re.compile(r'("secret"\s*:\s*)"(?:[^"\\]|\\.)*"')


def redact_headers(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Headers by their names in small letters, those of one name joined, without the values that grant something."""
    shown: dict[str, str] = {}
    for raw_name, raw_value in headers:
        name = raw_name.decode("latin-1").lower()
        value = _redacted if _secret_header.fullmatch(name) else redact_text(raw_value.decode("latin-1"))
        shown[name] = f"{shown[name]}, {value}" if name in shown else value
    return shown


def redact_text(text: str) -> str:
    """A text without API keys, and without the values of members called `secret`."""
    return _key.sub(_redacted, _secret_member.sub(rf'\1"{_redacted}"', text))
